import { submissionFailed } from '@assay/contracts/results';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Decision } from '../calls/decide-call.js';
import { Lanes } from '../calls/lanes.repository.js';
import { OwedWork } from '../calls/owed.repository.js';
import type { SubmissionRow } from './submission-rows.js';

/** Parks what waits beside a submission that was refused for its company's credential. */
@Injectable()
export class ParkSubmission {
  constructor(
    private readonly lanes: Lanes,
    private readonly owed: OwedWork,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Locks the lane, so that two that are refused at once plan one probe, and parks what waits beside it; false where the
   * submission is due again instead.
   */
  async run(
    tx: Tx,
    row: SubmissionRow,
    { reason, wholeCompany }: Decision & { next: 'parked' },
  ): Promise<boolean> {
    const { company_id: companyId } = row;
    const lane = await this.lanes.enter(tx, companyId);
    if (!wholeCompany) return true;
    // The company connected while we were told that it is not: what we were told is out of date.
    if (lane.connectionRevision !== row.connection_revision) {
      await this.owed.wait(tx, row, 0);
      return false;
    }
    const parked = await this.parkWaiting(tx, companyId, reason);
    const failed = parked.map((one) => ({ companyId, data: { ...one, outcome: 'parked' as const, reason } }));
    await this.outbox.addAll(tx, submissionFailed, failed);
    return true;
  }

  // Everything of the company that is not under way; gives back what was not parked before.
  private parkWaiting(
    tx: Tx,
    companyId: string,
    reason: string,
  ): Promise<{ orderId: string; revision: number }[]> {
    return tx.query(
      `WITH waiting AS (
         SELECT id, status FROM submissions
          WHERE company_id = $1 AND due_at IS NOT NULL AND leased_until IS NULL FOR UPDATE
       ), parked AS (
         UPDATE submissions s SET status = 'parked', reason = $2, decided_at = now(), due_at = NULL,
                parked_at = coalesce(s.parked_at, now())
           FROM waiting w WHERE s.id = w.id RETURNING s.id, s.wanted_revision, w.status AS before
       )
       SELECT id AS "orderId", wanted_revision AS revision FROM parked WHERE before <> 'parked'`,
      [companyId, reason],
    );
  }
}

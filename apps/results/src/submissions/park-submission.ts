import { submissionFailed } from '@assay/contracts/results';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import type { Decision } from '../calls/decide-call.js';
import { Lanes } from '../calls/lanes.repository.js';
import { OwedWork } from '../calls/owed.repository.js';
import { ParkedSubmissions } from './parked-submissions.repository.js';
import type { SubmissionRow } from './submission-rows.js';

const FIRST_PROBE_SECONDS = 60;

/** What a company is refused waits for somebody to act, or for one of it that gets through when it is tried now and then. */
@Injectable()
export class ParkSubmission {
  constructor(
    private readonly lanes: Lanes,
    private readonly owed: OwedWork,
    private readonly parked: ParkedSubmissions,
    private readonly outbox: Outbox,
    private readonly config: ResultsConfig,
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
    const parked = await this.parked.parkWaiting(tx, companyId, reason);
    const failed = parked.map((one) => ({ companyId, data: { ...one, outcome: 'parked' as const, reason } }));
    await this.outbox.addAll(tx, submissionFailed, failed);
    return true;
  }

  /** A wrong 401, 403 or 409 heals without a person: one parked submission after the other is tried. */
  async probe(tx: Tx, companyId: string): Promise<void> {
    const cap = this.config.SUBMISSION_PARKED_PROBE_MINUTES * 60;
    const horizon = this.config.SUBMISSION_HORIZON_HOURS * 3600;
    await this.parked.probe(tx, companyId, { first: FIRST_PROBE_SECONDS, cap, horizon });
  }
}

import type { Tx } from '@assay/persistence';
import type { CountViewsRequest } from '@assay/contracts/ordering';
import type { SubmissionStanding, SubmissionStatus } from '@assay/contracts/results';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { withLane } from '../calls/lanes.repository.js';
import { dueAnew } from '../calls/owed.repository.js';
import { hashOf } from '../documents/document-hash.js';
import type { Draft } from '../documents/drafts.repository.js';

/** A submission that will not get through by itself. */
export interface EndedSubmission {
  readonly status: 'parked' | 'dead-lettered' | 'gone';
  readonly reason: string | null;
  readonly decidedAt: Date;
}

const standingConditions: Readonly<Record<SubmissionStanding, string>> = {
  due: `status = 'due'`,
  retrying: `status = 'due' AND failures > 0`,
  delivered: `status = 'delivered'`,
  parked: `status = 'parked'`,
  'dead-lettered': `status = 'dead-lettered'`,
  gone: `status = 'gone'`,
};

// One look into the sheets for each submission: with EXISTS the planner reads all of them.
const isOfThese = `($2::text[] IS NULL
  OR (SELECT r.account_id FROM result_sheets r WHERE r.order_id = s.id) = ANY ($2))`;

/** A part of the submissions that stand so. */
interface SubmissionPart extends CountViewsRequest {
  readonly standing: SubmissionStanding;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** One submission per order, always about the newest state. */
@Injectable()
export class Submissions {
  /** Makes the newest state of the order due, unless it is what was wanted already; the order's sheet is locked. */
  async want(tx: Tx, { orderId, companyId, document }: Draft, way: string | null): Promise<void> {
    const wanted = await tx.execute(
      `${withLane('$2')}
       INSERT INTO submissions AS s (id, company_id, wanted_hash, correlation_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE
         SET wanted_revision = s.wanted_revision + 1, wanted_hash = excluded.wanted_hash,
             correlation_id = excluded.correlation_id, ${dueAnew}, parked_at = NULL
       WHERE s.wanted_hash <> excluded.wanted_hash`,
      [orderId, companyId, hashOf(document), way ?? correlation.carried()],
    );
    if (wanted > 0) await tx.offer('submissions', orderId);
  }

  /** How far telling SmartRecruiters has come; nothing when there is nothing to tell yet. */
  async status(tx: Tx, orderId: string): Promise<SubmissionStatus | undefined> {
    const [row] = await tx.query<{ status: SubmissionStatus }>(
      'SELECT status FROM submissions WHERE id = $1',
      [orderId],
    );
    return row?.status;
  }

  /** Where the submission stands, if it will not get any further by itself. */
  async ended(tx: Tx, orderId: string): Promise<EndedSubmission | undefined> {
    const [row] = await tx.query<EndedSubmission>(
      `SELECT status, reason, decided_at AS "decidedAt" FROM submissions
        WHERE id = $1 AND status IN ('parked', 'dead-lettered', 'gone')`,
      [orderId],
    );
    return row;
  }

  /** Up to `limit` orders of these accounts whose submission stands so, newest first, after the given one. */
  async standing(tx: Tx, { standing, limit, after, ...whose }: SubmissionPart): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT s.id FROM submissions s WHERE ${standingConditions[standing]} AND ${isOfThese}
          AND ($3::uuid IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $1`,
      [limit, among(whose), after ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** How many submissions stand so, up to one more than `most`, of these accounts or of all. */
  async count(tx: Tx, standing: SubmissionStanding, most: number, whose: CountViewsRequest): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (
         SELECT 1 FROM submissions s WHERE ${standingConditions[standing]} AND ${isOfThese} LIMIT $1) counted`,
      [most + 1, among(whose)],
    );
    return row?.count ?? 0;
  }

  /**
   * Nobody knows what SmartRecruiters holds after a call that outlived its lease: the newest state is sent once more, unless
   * that is what was sent, and whoever holds the row now sends the same or has.
   */
  async assert(tx: Tx, orderId: string, sentRevision: number): Promise<void> {
    await tx.execute(
      `UPDATE submissions SET wanted_revision = wanted_revision + 1, status = 'due', reason = NULL, due_at = now(), parked_at = NULL
        WHERE id = $1 AND NOT (wanted_revision = $2 AND status IN ('due', 'delivered'))`,
      [orderId, sentRevision],
    );
  }

  /** Makes one order's submission due again, whatever became of it; returns those it found. */
  async replayOne(tx: Tx, orderId: string): Promise<string[]> {
    return this.replay(tx, 'id = $1', [orderId]);
  }

  /** Makes all of the company's due again that failed since then. */
  async replayFailed(tx: Tx, companyId: string, since: Date): Promise<string[]> {
    const failed = `status IN ('parked', 'dead-lettered', 'gone') AND company_id = $1 AND decided_at >= $2`;
    return this.replay(tx, failed, [companyId, since]);
  }

  private async replay(tx: Tx, which: string, params: unknown[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE submissions
          SET wanted_revision = wanted_revision + 1, ${dueAnew}, failures = 0, not_found_at = NULL,
              parked_at = NULL
        WHERE ${which} RETURNING id`,
      params,
    );
    return rows.map(({ id }) => id);
  }
}

// One that is named counts only where it is among those that may be seen.
function among({ accountId, accountIds }: CountViewsRequest): string[] | null {
  if (accountId === undefined) return accountIds ?? null;
  return (accountIds ?? [accountId]).filter((one) => one === accountId);
}

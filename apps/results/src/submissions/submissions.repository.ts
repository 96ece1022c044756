import type { Lease, Tx } from '@assay/persistence';
import type { SubmissionStatus } from '@assay/contracts/results';
import { Injectable } from '@nestjs/common';
import type { CallHistory } from '../calls/decide-call.js';

/** What is wanted of SmartRecruiters: to show exactly the document with this hash. */
export interface WantedState {
  readonly orderId: string;
  readonly companyId: string;
  readonly hash: string;
}

/** How a submission ended, as far as it ended. */
export interface Settlement {
  readonly status: Exclude<SubmissionStatus, 'due'>;
  readonly reason: string | null;
  /** The revision the decision is about. */
  readonly revision: number;
}

/** What led to this try. */
export interface PastSubmission extends CallHistory {
  /** It was parked, and is tried to see whether the reason has passed. */
  readonly isProbe: boolean;
}

/** A submission that will not get through by itself. */
export interface EndedSubmission {
  readonly status: 'parked' | 'dead-lettered' | 'gone';
  readonly reason: string | null;
  readonly decidedAt: Date;
}

const held = 'id = $1 AND attempt = $2 AND leased_until IS NOT NULL';

/** One submission per order, always about the newest state. */
@Injectable()
export class Submissions {
  /** Makes the newest state due at once, unless it is the one that was wanted already. */
  async want(tx: Tx, { orderId, companyId, hash }: WantedState): Promise<boolean> {
    await tx.execute('INSERT INTO lanes (company_id) VALUES ($1) ON CONFLICT DO NOTHING', [companyId]);
    const wanted = await tx.execute(
      `INSERT INTO submissions AS s (id, company_id, wanted_hash) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE
         SET wanted_revision = s.wanted_revision + 1, wanted_hash = excluded.wanted_hash,
             status = 'due', reason = NULL, first_due_at = now(), due_at = now(), parked_at = NULL
       WHERE s.wanted_hash <> excluded.wanted_hash`,
      [orderId, companyId, hash],
    );
    return wanted === 1;
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

  /** What a decision depends on; nothing when the lease was lost. */
  async history(tx: Tx, { id, attempt }: Lease): Promise<PastSubmission | undefined> {
    const [row] = await tx.query<PastSubmission>(
      `SELECT failures, extract(epoch FROM now() - first_due_at)::float8 AS "waitingSeconds",
              extract(epoch FROM now() - not_found_at)::float8 AS "notFoundSeconds",
              status = 'parked' AS "isProbe",
              (SELECT t.kind = 'inline' FROM result_sheets t WHERE t.order_id = $1) AS inline
         FROM submissions WHERE ${held}`,
      [id, attempt],
    );
    return row;
  }

  /** Ends the submission, or makes it due at once when something newer is wanted by now; nothing if the lease was lost. */
  async settle(
    tx: Tx,
    { id, attempt }: Lease,
    settlement: Settlement,
  ): Promise<'ended' | 'newer' | undefined> {
    const [row] = await tx.query<{ newer: boolean }>(
      `UPDATE submissions
          SET status = CASE WHEN wanted_revision > $3 THEN 'due' ELSE $4 END,
              reason = CASE WHEN wanted_revision > $3 THEN NULL ELSE $5 END,
              due_at = CASE WHEN wanted_revision > $3 THEN now() END,
              delivered_revision = CASE WHEN $4 = 'delivered' THEN greatest(delivered_revision, $3)
                                        ELSE delivered_revision END,
              parked_at = CASE WHEN wanted_revision > $3 OR $4 <> 'parked' THEN NULL ELSE coalesce(parked_at, now()) END,
              failures = 0, not_found_at = NULL, decided_at = clock_timestamp(), leased_until = NULL
        WHERE ${held} RETURNING wanted_revision > $3 AS newer`,
      [id, attempt, settlement.revision, settlement.status, settlement.reason],
    );
    return row && (row.newer ? 'newer' : 'ended');
  }

  /** Makes the submission due again after so many seconds. */
  async again(
    tx: Tx,
    { id, attempt }: Lease,
    { seconds, because }: { seconds: number; because: 'failed' | 'limited' | 'not-found' | 'reconnected' },
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE submissions
          SET due_at = now() + make_interval(secs => $3), leased_until = NULL,
              failures = failures + CASE WHEN $4 = 'failed' THEN 1 ELSE 0 END,
              not_found_at = CASE WHEN $4 = 'not-found' THEN coalesce(not_found_at, now()) ELSE not_found_at END
        WHERE ${held}`,
      [id, attempt, seconds, because],
    );
    return changed === 1;
  }

  /** Gives the lease back; nothing was tried. */
  async release(tx: Tx, { id, attempt }: Lease): Promise<void> {
    await tx.execute(`UPDATE submissions SET leased_until = NULL WHERE ${held}`, [id, attempt]);
  }

  /** Keeps the lease for so many seconds from now; false when it is lost. */
  async renew(tx: Tx, { id, attempt }: Lease, leaseSeconds: number): Promise<boolean> {
    const renewed = await tx.execute(
      `UPDATE submissions SET leased_until = clock_timestamp() + make_interval(secs => $3)
        WHERE ${held} AND leased_until > clock_timestamp()`,
      [id, attempt, leaseSeconds],
    );
    return renewed === 1;
  }

  /** Nobody knows what SmartRecruiters holds after a call that outlived its lease: the newest state is sent once more. */
  async assert(tx: Tx, orderId: string): Promise<void> {
    await tx.execute(
      `UPDATE submissions SET wanted_revision = wanted_revision + 1, status = 'due', reason = NULL, due_at = now(), parked_at = NULL
        WHERE id = $1`,
      [orderId],
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
          SET wanted_revision = wanted_revision + 1, status = 'due', reason = NULL, due_at = now(),
              first_due_at = now(), failures = 0, not_found_at = NULL, parked_at = NULL
        WHERE ${which} RETURNING id`,
      params,
    );
    return rows.map(({ id }) => id);
  }
}

import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** A submission that was parked together with another one. */
export interface ParkedSubmission {
  readonly orderId: string;
  readonly revision: number;
}

/** What waits for somebody to act, or for a try that gets through. */
@Injectable()
export class ParkedSubmissions {
  /** Parks everything of the company that is waiting and not under way; returns what was not parked before. */
  async parkWaiting(tx: Tx, companyId: string, reason: string): Promise<ParkedSubmission[]> {
    return tx.query<ParkedSubmission>(
      `WITH waiting AS (
         SELECT id, status FROM submissions
          WHERE company_id = $1 AND due_at IS NOT NULL AND leased_until IS NULL FOR UPDATE
       ), parked AS (
         UPDATE submissions s SET status = 'parked', reason = $2, decided_at = now(), due_at = NULL
           FROM waiting w WHERE s.id = w.id RETURNING s.id, s.wanted_revision, w.status AS before
       )
       SELECT id AS "orderId", wanted_revision AS revision FROM parked WHERE before <> 'parked'`,
      [companyId, reason],
    );
  }

  /** Tries the company's parked submission that was tried longest ago after so many seconds, unless one is tried anyway. */
  async probe(tx: Tx, companyId: string, seconds: number, horizon: number): Promise<void> {
    await tx.execute(
      `UPDATE submissions SET due_at = now() + make_interval(secs => $2)
        WHERE id = (SELECT id FROM submissions
                     WHERE company_id = $1 AND status = 'parked' AND first_due_at > now() - make_interval(secs => $3)
                     ORDER BY decided_at LIMIT 1)
          AND NOT EXISTS (SELECT 1 FROM submissions
                           WHERE company_id = $1 AND status = 'parked' AND due_at IS NOT NULL)`,
      [companyId, seconds, horizon],
    );
  }

  /** Makes everything of the company that is parked due again. */
  async unpark(tx: Tx, companyId: string): Promise<number> {
    return tx.execute(
      `UPDATE submissions SET status = 'due', reason = NULL, due_at = now(), first_due_at = now(), failures = 0
        WHERE company_id = $1 AND status = 'parked'`,
      [companyId],
    );
  }
}

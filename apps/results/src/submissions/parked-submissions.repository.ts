import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** A submission that was parked together with another one. */
export interface ParkedSubmission {
  readonly orderId: string;
  readonly revision: number;
}

/** When a parked submission is tried by itself, in seconds: at first, at most, and until when at all. */
export interface ProbeSeconds {
  readonly first: number;
  readonly cap: number;
  readonly horizon: number;
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
         UPDATE submissions s SET status = 'parked', reason = $2, decided_at = now(), due_at = NULL,
                parked_at = coalesce(s.parked_at, now())
           FROM waiting w WHERE s.id = w.id RETURNING s.id, s.wanted_revision, w.status AS before
       )
       SELECT id AS "orderId", wanted_revision AS revision FROM parked WHERE before <> 'parked'`,
      [companyId, reason],
    );
  }

  /**
   * Tries one parked submission of the company: the one that was parked last, after as long as it has been parked, within
   * these seconds; among equals the one that was tried longest ago. Not if one is tried as soon anyway.
   */
  async probe(tx: Tx, companyId: string, { first, cap, horizon }: ProbeSeconds): Promise<void> {
    await tx.execute(
      `WITH next AS (
         SELECT id, now() + make_interval(secs => pause) AS at
           FROM (SELECT id, decided_at,
                        least($3, greatest($2, extract(epoch FROM now() - parked_at)))::float8 AS pause
                   FROM submissions
                  WHERE company_id = $1 AND status = 'parked' AND first_due_at > now() - make_interval(secs => $4)
                ) waiting
          ORDER BY pause, decided_at LIMIT 1
       )
       UPDATE submissions s SET due_at = next.at FROM next
        WHERE s.id = next.id
          AND NOT EXISTS (SELECT 1 FROM submissions o
                           WHERE o.company_id = $1 AND o.status = 'parked' AND o.due_at <= next.at)`,
      [companyId, first, cap, horizon],
    );
  }
}

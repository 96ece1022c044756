import type { Lease, Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Draft } from '../documents/drafts.repository.js';
import type { CallAnswer } from '../calls/decide-call.js';

/** One try to hand a state to SmartRecruiters, as it is kept. */
export interface SubmissionAttempt {
  readonly attempt: number;
  readonly outcome: CallAnswer['kind'] | 'replayed';
  readonly documentStatus: string | null;
  readonly resultVersion: number | null;
  readonly httpStatus: number | null;
  readonly durationMs: number | null;
  readonly excerpt: string | null;
  readonly at: Date;
}

/** What was tried and how it went. */
export interface Tried {
  readonly outcome: CallAnswer;
  /** Nothing where it did not come to a call. */
  readonly draft?: Draft;
  readonly durationMs?: number;
  /** Their answer without personal data. */
  readonly excerpt?: string;
}

/** Every try of every submission, and once in a row that consent was silent; none is ever changed. */
@Injectable()
export class SubmissionAttempts {
  async add(tx: Tx, { id, attempt }: Lease, { outcome, draft, durationMs, excerpt }: Tried): Promise<void> {
    // It is asked every few seconds: that would be thousands of rows a day for each order.
    if (outcome.problem === 'unavailable' && (await this.lastWasSilence(tx, id))) return;
    await tx.execute(
      `INSERT INTO submission_attempts
         (order_id, attempt, outcome, revision, document_status, result_version, http_status, duration_ms, excerpt)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        attempt,
        outcome.kind,
        draft?.revision,
        draft?.document.status,
        draft?.resultVersion,
        draft && outcome.status,
        durationMs,
        excerpt ?? outcome.problem,
      ],
    );
  }

  /** Notes that somebody made these orders' submissions due again. */
  async addReplays(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await tx.execute(
      `INSERT INTO submission_attempts (order_id, attempt, outcome)
       SELECT id, attempt, 'replayed' FROM submissions WHERE id = ANY ($1)`,
      [orderIds],
    );
  }

  /** Everything that was tried for the order, oldest first. */
  async of(tx: Tx, orderId: string): Promise<SubmissionAttempt[]> {
    return tx.query<SubmissionAttempt>(
      `SELECT attempt, outcome, document_status AS "documentStatus", result_version AS "resultVersion",
              http_status AS "httpStatus", duration_ms AS "durationMs", excerpt, at
         FROM submission_attempts WHERE order_id = $1 ORDER BY id`,
      [orderId],
    );
  }

  private async lastWasSilence(tx: Tx, orderId: string): Promise<boolean> {
    const [last] = await tx.query<{ silent: boolean }>(
      `SELECT outcome = 'no-token' AND excerpt = 'unavailable' AS silent FROM submission_attempts
        WHERE order_id = $1 ORDER BY id DESC LIMIT 1`,
      [orderId],
    );
    return last?.silent ?? false;
  }
}

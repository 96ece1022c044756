import type { PersonAttempt } from '@assay/contracts/results';
import { held, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { CallAnswered, SentState } from './company-call.js';
import type { CallAnswer } from './decide-call.js';
import { excerptOf } from './excerpt-of.js';
import type { Owed } from './owed-rows.js';

/** One try, and how it went. */
export interface Tried {
  /** The call's name. */
  readonly call: string;
  readonly outcome: CallAnswered<unknown>;
  readonly durationMs?: number | undefined;
  /** What is kept instead of the beginning of their answer. */
  readonly said?: string;
  /** Nothing where it did not come to a call, or was no submission. */
  readonly state?: SentState | undefined;
}

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

interface CallColumns {
  readonly at: Date;
  readonly call: string;
  readonly outcome: string;
  readonly http_status: number | null;
  readonly excerpt: string | null;
}

const newest = 100;

/**
 * Every try for what is owed, and once in a row that consent was silent; none is ever changed, and none says whom it was
 * about but by our own id.
 *
 * In two tables: a submission's attempts say which state was sent, those of all else which call it was. To copy one into the
 * other would need two releases, as processes of the version before write to both, and leave columns that half of the rows
 * have no use for.
 */
@Injectable()
export class Attempts {
  /** One try for a row that is still held; of one that was erased, or given to somebody else, nothing is kept. */
  async add(tx: Tx, row: Owed, { call, outcome, durationMs, said, state }: Tried): Promise<void> {
    const problem = outcome.kind === 'no-token' ? outcome.problem : undefined;
    // It is asked every few seconds: that would be thousands of rows a day for each of them.
    if (problem === 'unavailable' && (await this.lastWasSilence(tx, row))) return;
    const excerpt = problem ?? ('bodyExcerpt' in outcome ? excerptOf(outcome.bodyExcerpt) : said);
    const known = [row.id, row.attempt, outcome.kind, outcome.status, durationMs, excerpt];
    if (row.table !== 'submissions')
      return void (await tx.execute(
        `INSERT INTO people_attempts (subject_id, attempt, outcome, http_status, duration_ms, excerpt, call)
         SELECT id, attempt, $3, $4, $5, $6, $7 FROM ${row.table} WHERE ${held} FOR KEY SHARE`,
        [...known, call],
      ));
    await tx.execute(
      `INSERT INTO submission_attempts
         (order_id, attempt, outcome, http_status, duration_ms, excerpt, revision, document_status, result_version)
       SELECT id, attempt, $3, CASE WHEN $7::int IS NULL THEN NULL ELSE $4::int END, $5, $6, $7, $8, $9
         FROM submissions WHERE ${held} FOR KEY SHARE`,
      [...known, state?.revision, state?.documentStatus, state?.resultVersion],
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

  /** Everything that was tried to hand over the order's state, oldest first. */
  async ofSubmission(tx: Tx, orderId: string): Promise<SubmissionAttempt[]> {
    return tx.query<SubmissionAttempt>(
      `SELECT attempt, outcome, document_status AS "documentStatus", result_version AS "resultVersion",
              http_status AS "httpStatus", duration_ms AS "durationMs", excerpt, at
         FROM submission_attempts WHERE order_id = $1 ORDER BY id`,
      [orderId],
    );
  }

  /** The newest calls for anything else, oldest first. */
  async of(tx: Tx, subjectId: string): Promise<PersonAttempt[]> {
    const rows = await tx.query<CallColumns>(
      `SELECT * FROM (SELECT * FROM people_attempts WHERE subject_id = $1 ORDER BY id DESC LIMIT ${newest}) newest
        ORDER BY id`,
      [subjectId],
    );
    return rows.map(({ at, call, outcome, http_status: httpStatus, excerpt }) => ({
      at: at.toISOString(),
      call,
      outcome,
      ...(httpStatus ? { httpStatus } : {}),
      ...(excerpt === null ? {} : { excerpt }),
    }));
  }

  private async lastWasSilence(tx: Tx, { table, id }: Owed): Promise<boolean> {
    const [attempts, about] =
      table === 'submissions' ? ['submission_attempts', 'order_id'] : ['people_attempts', 'subject_id'];
    const [last] = await tx.query<{ silent: boolean }>(
      `SELECT outcome = 'no-token' AND excerpt = 'unavailable' AS silent FROM ${attempts}
        WHERE ${about} = $1 ORDER BY id DESC LIMIT 1`,
      [id],
    );
    return last?.silent ?? false;
  }
}

import type { PersonAttempt } from '@assay/contracts/results';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { excerptOf } from '../calls/excerpt-of.js';
import type { CallOutcome } from './call-outcome.js';
import type { PeopleRow } from './people-rows.js';

const NEWEST = 100;

/**
 * Every call about people, and once in a row that consent was silent; none is ever changed, and none says whom it was
 * about but by our own id.
 */
@Injectable()
export class PeopleAttempts {
  async add(
    tx: Tx,
    { id, attempt }: Pick<PeopleRow, 'id' | 'attempt'>,
    call: string,
    outcome: CallOutcome<unknown>,
    durationMs?: number,
  ): Promise<void> {
    // It is asked every few seconds: that would be thousands of rows a day for each person.
    const silent = 'problem' in outcome && outcome.problem === 'unavailable';
    if (silent && (await this.lastWasSilence(tx, id))) return;
    const said = 'problem' in outcome ? outcome.problem : excerptOf(saidIn(outcome));
    await tx.execute(
      `INSERT INTO people_attempts (subject_id, attempt, call, outcome, http_status, duration_ms, excerpt)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, attempt, call, outcome.kind, outcome.status, durationMs, said],
    );
  }

  /** The newest calls for one row, oldest first. */
  async of(tx: Tx, subjectId: string): Promise<PersonAttempt[]> {
    const rows = await tx.query<AttemptColumns>(
      `SELECT * FROM (SELECT * FROM people_attempts WHERE subject_id = $1 ORDER BY id DESC LIMIT ${NEWEST}) newest
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

  private async lastWasSilence(tx: Tx, subjectId: string): Promise<boolean> {
    const [last] = await tx.query<{ silent: boolean }>(
      `SELECT outcome = 'no-token' AND excerpt = 'unavailable' AS silent FROM people_attempts
        WHERE subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [subjectId],
    );
    return last?.silent ?? false;
  }
}

interface AttemptColumns {
  readonly at: Date;
  readonly call: string;
  readonly outcome: string;
  readonly http_status: number | null;
  readonly excerpt: string | null;
}

function saidIn(outcome: CallOutcome<unknown>): string | undefined {
  return 'bodyExcerpt' in outcome ? outcome.bodyExcerpt : undefined;
}

import type { PeopleStatus } from '@assay/contracts/results';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import type { CallHistory } from '../calls/decide-call.js';
import { type PeopleRow, peopleTables, type PeopleTable } from './people-rows.js';

/** How something about a person ended, or what it waits for. */
export interface PeopleEnding {
  readonly status: Exclude<PeopleStatus, 'due'>;
  readonly reason?: string;
}

const held = 'id = $1 AND attempt = $2 AND leased_until IS NOT NULL';

/** What is owed to SmartRecruiters about people; only the holder of a lease changes a row. */
@Injectable()
export class PeopleWork {
  constructor(private readonly config: ResultsConfig) {}

  /**
   * Keeps the lease, and says where so that a call leaves now that must not be sent twice; false when the lease is lost.
   *
   * In one statement: a row that a transaction changes twice has its foreign keys checked, which waits for a consumer
   * that holds the order, and that consumer waits for our lane.
   */
  async renew(tx: Tx, { table, id, attempt }: PeopleRow, departs = false): Promise<boolean> {
    const renewed = await tx.execute(
      `UPDATE ${table} SET leased_until = clock_timestamp() + make_interval(secs => $3),
              in_flight = in_flight OR $4
        WHERE ${held} AND leased_until > clock_timestamp()`,
      [id, attempt, this.config.SUBMISSION_LEASE_SECONDS, departs],
    );
    return renewed === 1;
  }

  /**
   * The call was refused, so it had no effect; by its own attempt, even when the lease was lost.
   *
   * One that was accepted stays in flight until its row ends: a crash between the two must not send it again.
   */
  async mayRepeat(tx: Tx, { table, id, attempt }: PeopleRow): Promise<void> {
    await tx.execute(`UPDATE ${table} SET in_flight = false WHERE id = $1 AND attempt = $2`, [id, attempt]);
  }

  /** What a decision depends on; nothing when the lease was lost. */
  async history(tx: Tx, { table, id, attempt }: PeopleRow): Promise<CallHistory | undefined> {
    const [row] = await tx.query<CallHistory>(
      `SELECT failures, extract(epoch FROM now() - first_due_at)::float8 AS "waitingSeconds",
              NULL::float8 AS "notFoundSeconds", false AS inline
         FROM ${table} WHERE ${held}`,
      [id, attempt],
    );
    return row;
  }

  /** Due again after so many seconds. */
  async again(
    tx: Tx,
    { table, id, attempt }: PeopleRow,
    { seconds, failed }: { seconds: number; failed: boolean },
  ): Promise<void> {
    await tx.execute(
      `UPDATE ${table} SET due_at = now() + make_interval(secs => $3), leased_until = NULL,
              failures = failures + $4 WHERE ${held}`,
      [id, attempt, seconds, failed ? 1 : 0],
    );
  }

  /** Ends the row, or makes it due at once when something newer is wanted by now; false if the lease was lost. */
  async end(tx: Tx, row: PeopleRow, { status, reason }: PeopleEnding): Promise<boolean> {
    const ended = await tx.execute(
      `UPDATE ${row.table}
          SET status = CASE WHEN wanted_revision > $3 THEN 'due' ELSE $4 END,
              reason = CASE WHEN wanted_revision > $3 THEN NULL ELSE $5 END,
              due_at = CASE WHEN wanted_revision > $3 THEN now() END,
              -- What is wanted by now may be what left already: only a person says that it may leave once more.
              failures = 0, in_flight = in_flight AND $4 = 'unknown' AND wanted_revision > $3, decided_at = clock_timestamp(), leased_until = NULL
        WHERE ${held}`,
      [row.id, row.attempt, row.wanted_revision, status, reason ?? null],
    );
    return ended === 1;
  }

  /** Makes everything of the company that is parked due again, in every table. */
  async unpark(tx: Tx, companyId: string): Promise<void> {
    for (const table of peopleTables) await this.unparkIn(tx, table, companyId);
  }

  private async unparkIn(tx: Tx, table: PeopleTable, companyId: string): Promise<void> {
    await tx.execute(
      `UPDATE ${table} SET status = 'due', reason = NULL, due_at = now(), first_due_at = now(), failures = 0
        WHERE company_id = $1 AND status = 'parked'`,
      [companyId],
    );
  }
}

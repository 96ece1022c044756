import { held, noteOver, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { CallHistory, Decision } from './decide-call.js';
import type { Owed, OwedTable, RevisedColumns } from './owed-rows.js';

/** How something ended that is owed, or what it waits for. */
export interface Ending {
  readonly status: string;
  readonly reason?: string | null | undefined;
  /** The revision that the decision is about; by default the one that was wanted when the row was leased. */
  readonly revision?: number | undefined;
}

/** What became of a row that ended. */
export interface Ended {
  /** Something newer is wanted by now, and due. */
  readonly newer: boolean;
  /** It was tried only to see whether the reason for which it was parked has passed. */
  readonly wasParked: boolean;
}

/** What led to this try. */
export interface PastCalls extends CallHistory {
  readonly wasParked: boolean;
}

/** Makes a row due as if it were owed for the first time. */
export const dueAnew = `status = 'due', reason = NULL, due_at = now(), first_due_at = now()`;

interface Difference {
  readonly end: string;
  readonly again: (mayRepeat: boolean) => string;
  readonly history: string;
  readonly unpark: string;
}

// A submission waits to be known to SmartRecruiters and is probed while it is parked; what is said once was never answered.
const submission: Difference = {
  end: `delivered_revision = CASE WHEN $4 = 'delivered' THEN greatest(delivered_revision, $3) ELSE delivered_revision END,
        parked_at = CASE WHEN wanted_revision > $3 OR $4 <> 'parked' THEN NULL ELSE coalesce(parked_at, now()) END,
        not_found_at = NULL`,
  again: () =>
    `, not_found_at = CASE WHEN $4 = 'not-found' THEN coalesce(not_found_at, now()) ELSE not_found_at END`,
  history: `extract(epoch FROM now() - not_found_at)::float8 AS "notFoundSeconds",
            (SELECT t.kind = 'inline' FROM result_sheets t WHERE t.order_id = $1) AS inline`,
  unpark: ', parked_at = NULL',
};
const other: Difference = {
  // What is wanted by now may be what left already: only a person says that it may leave once more.
  end: `in_flight = in_flight AND $4 = 'unknown' AND wanted_revision > $3`,
  // In the same statement: a row that is changed twice waits for whoever holds its order.
  again: (mayRepeat) => (mayRepeat ? ', in_flight = false' : ''),
  // Whoever is not found is not found the next time either.
  history: `0::float8 AS "notFoundSeconds", false AS inline`,
  unpark: '',
};
const differenceOf = (table: OwedTable): Difference => (table === 'submissions' ? submission : other);

/**
 * What is owed to SmartRecruiters, in tables of one shape; only the holder of a lease changes a row. How a report ends is its
 * own affair.
 */
@Injectable()
export class OwedWork {
  /** What a decision depends on; nothing when the lease was lost. */
  async history(tx: Tx, { table, id, attempt }: Owed): Promise<PastCalls | undefined> {
    const [row] = await tx.query<PastCalls>(
      `SELECT failures, extract(epoch FROM now() - first_due_at)::float8 AS "waitingSeconds",
              status = 'parked' AS "wasParked", ${differenceOf(table).history}
         FROM ${table} WHERE ${held}`,
      [id, attempt],
    );
    return row;
  }

  /** Ends the row, or makes it due at once when something newer is wanted by now; nothing if the lease was lost. */
  async end(
    tx: Tx,
    lease: Owed<RevisedColumns>,
    { status, reason, revision = lease.wanted_revision }: Ending,
    how: (sql: string) => string = (sql) => sql,
  ): Promise<Ended | undefined> {
    const { table, id, attempt } = lease;
    const [row] = await tx.query<{ readonly [name in keyof Ended]: Ended[name] | null }>(
      how(`UPDATE ${table}
          SET status = CASE WHEN wanted_revision > $3 THEN 'due' ELSE $4 END,
              reason = CASE WHEN wanted_revision > $3 THEN NULL ELSE $5 END,
              due_at = CASE WHEN wanted_revision > $3 THEN now() END,
              failures = 0, decided_at = clock_timestamp(), leased_until = NULL, ${differenceOf(table).end}
         FROM (SELECT status AS earlier FROM ${table} WHERE id = $1) before
        WHERE ${held} RETURNING wanted_revision > $3 AS newer, earlier = 'parked' AS "wasParked"`),
      [id, attempt, revision, status, reason ?? null],
    );
    if (!row || row.newer === null || row.wasParked === null) return undefined;
    if (!row.newer) noteOver(tx, lease);
    return { newer: row.newer, wasParked: row.wasParked };
  }

  /** Makes the row due again after so many seconds; where what left for it had no effect, it may leave once more. */
  async again(
    tx: Tx,
    { table, id, attempt }: Owed,
    { seconds, because }: Pick<Decision & { next: 'again' }, 'seconds' | 'because'>,
    mayRepeat = false,
  ): Promise<void> {
    await tx.execute(
      `UPDATE ${table}
          SET due_at = now() + make_interval(secs => $3), leased_until = NULL,
              failures = failures + CASE WHEN $4 = 'failed' THEN 1 ELSE 0 END${differenceOf(table).again(mayRepeat)}
        WHERE ${held}`,
      [id, attempt, seconds, because],
    );
  }

  /** Whether the row is held, and, where something `left` for it that must not be sent twice, its answer was not recorded. */
  async awaits(tx: Tx, { table, id, attempt }: Owed, left: boolean): Promise<boolean> {
    const away = left ? ` AND ${markOf(table).away}` : '';
    const rows = await tx.query(`SELECT 1 FROM ${table} WHERE ${held}${away} FOR KEY SHARE`, [id, attempt]);
    return rows.length > 0;
  }

  /** Gives the lease back for so many seconds; nothing was tried. */
  async wait(tx: Tx, { table, id, attempt }: Owed, seconds: number): Promise<void> {
    await tx.execute(
      `UPDATE ${table} SET due_at = now() + make_interval(secs => $3), leased_until = NULL WHERE ${held}`,
      [id, attempt, seconds],
    );
  }

  /** The same for what nobody takes before its lane is free: it keeps its place in the queue. */
  async release(tx: Tx, { table, id, attempt }: Owed): Promise<void> {
    await tx.execute(`UPDATE ${table} SET leased_until = NULL WHERE ${held}`, [id, attempt]);
  }

  /**
   * A call that must not be sent twice was refused, so it had no effect, or what it made is known; by its own attempt, even
   * when the lease was lost. False where the row says nothing of it any more.
   */
  async mayRepeat(tx: Tx, { table, id, attempt }: Owed): Promise<boolean> {
    const { away, back } = markOf(table);
    const sql = `UPDATE ${table} SET ${back} WHERE id = $1 AND attempt = $2 AND ${away}`;
    return (await tx.execute(sql, [id, attempt])) === 1;
  }

  /** Makes everything of the company in the table that is parked due again. */
  async unpark(tx: Tx, table: OwedTable, companyId: string): Promise<void> {
    await tx.execute(
      `UPDATE ${table} SET ${dueAnew}, failures = 0${differenceOf(table).unpark}
        WHERE company_id = $1 AND status = 'parked'`,
      [companyId],
    );
  }

  /** The same of what was parked for one of these reasons and nobody ends at this moment: that one decides for itself. */
  async unparkUnheld(tx: Tx, table: OwedTable, companyId: string, reasons: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE ${table} SET ${dueAnew}, failures = 0${differenceOf(table).unpark}
        WHERE id = ANY (ARRAY(SELECT id FROM ${table} WHERE company_id = $1 AND status = 'parked' AND reason = ANY ($2)
                                 FOR UPDATE SKIP LOCKED))`,
      [companyId, reasons],
    );
  }
}

/** How a row says that a call left that must not be sent twice, and how that it may leave again. */
export function markOf(table: OwedTable): { readonly away: string; readonly back: string } {
  return table === 'reports'
    ? { away: "status = 'sending'", back: "status = 'due'" }
    : { away: 'in_flight = true', back: 'in_flight = false' };
}

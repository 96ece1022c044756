import type { Database } from './database.js';
import type { Tx } from './tx.js';

/** Names one lease: whoever leased the row later holds another attempt. */
export interface Lease {
  readonly id: string;
  readonly attempt: number;
}

/** A leased row, its columns spelled as in the table. */
export type Leased<R extends object = Record<string, unknown>> = Lease & R;

/** What a look at the queue gave. */
export interface Taken<R extends object> {
  readonly rows: Leased<R>[];
  /** Until another row can be leased (0 or less: now); absent where none is due ever, or as many were taken as asked for. */
  readonly secondsUntilNext?: number;
}

/** Which rows are due, in which order, and for how long one is held. */
export interface DueRowsOptions {
  readonly table: string;
  /** About twice the longest the work may take; after it another process may take the row. */
  readonly leaseSeconds: number;
  /** Order among due rows, by default `due_at`. */
  readonly order?: string;
  /** A further SQL condition on the row. */
  readonly where?: string;
  /** Takes rows in turn by this column, so that one company's many rows do not delay another's few. */
  readonly fairBy?: string;
}

/** The table as a queue by the database's clock: taken by one worker at a time, changed only by whoever holds the lease. */
export interface DueRows<R extends object = Record<string, unknown>> extends Pick<
  DueRowsOptions,
  'table' | 'leaseSeconds' | 'fairBy'
> {
  /** Takes up to `limit` due rows nobody else holds, each for `leaseSeconds`, and counts the attempt; says when to look again. */
  take(database: Database, limit: number): Promise<Taken<R>>;
  /** The same for whoever looks only once. */
  lease(database: Database, limit: number): Promise<Leased<R>[]>;
  /** Makes the row no longer due; false means that the lease was lost and nothing was changed. */
  finish(tx: Tx, lease: Lease): Promise<boolean>;
  /** Makes the row due again after so many seconds; false means that the lease was lost and nothing was changed. */
  postpone(tx: Tx, lease: Lease, seconds: number): Promise<boolean>;
}

/** Makes a queue of a table with the columns id, due_at, leased_until and attempt. */
export function dueRows<R extends object = Record<string, unknown>>(options: DueRowsOptions): DueRows<R> {
  const leaseSql = takeStatement(options);
  const held = 'id = $1 AND attempt = $2 AND leased_until IS NOT NULL';
  const finishSql = `UPDATE ${options.table} SET due_at = NULL, leased_until = NULL WHERE ${held}`;
  const postponeSql = `UPDATE ${options.table}
    SET due_at = now() + make_interval(secs => $3), leased_until = NULL WHERE ${held}`;
  return {
    table: options.table,
    leaseSeconds: options.leaseSeconds,
    ...(options.fairBy !== undefined && { fairBy: options.fairBy }),
    ...takenBy<R>((limit) => [leaseSql, [limit, options.leaseSeconds]]),
    finish: async (tx, { id, attempt }) => (await tx.execute(finishSql, [id, attempt])) === 1,
    postpone: async (tx, { id, attempt }, seconds) =>
      (await tx.execute(postponeSql, [id, attempt, seconds])) === 1,
  };
}

// MATERIALIZED, because a sub-select with LIMIT that is joined may be run again and lock more rows than asked for.
function takeStatement({ table, order = 'due_at', where, fairBy }: DueRowsOptions): string {
  const due = (row: string): string =>
    `${row}.due_at <= now() AND (${row}.leased_until IS NULL OR ${row}.leased_until < now())`;
  const plain = `SELECT t.id FROM ${table} t WHERE ${due('t')}${and(where)} ORDER BY ${order}`;
  // The conditions are repeated on the locked row: only those are looked at again once the lock is there.
  const fair = `SELECT t.id FROM ${table} t JOIN (
      SELECT r.id, row_number() OVER (PARTITION BY r.${fairBy} ORDER BY r.due_at) AS turn
      FROM ${table} r WHERE ${due('r')}
    ) ranked ON ranked.id = t.id WHERE ${due('t')}${and(where)} ORDER BY ranked.turn, ${order}`;
  return `WITH picked AS MATERIALIZED (${fairBy ? fair : plain} LIMIT $1 FOR UPDATE OF t SKIP LOCKED),
    leased AS (
      UPDATE ${table} t SET leased_until = now() + make_interval(secs => $2), attempt = t.attempt + 1
      FROM picked WHERE t.id = picked.id RETURNING t.*
    ), next AS (
      SELECT min(greatest(due_at, leased_until)) AS at FROM ${table} t
      WHERE due_at IS NOT NULL${and(where)} AND t.id NOT IN (SELECT id FROM picked)
    ) ${takenColumns} ORDER BY ${order}`;
}

/** Ends a statement that has `picked`, `leased` and `next`: the rows, and in each when to look again, if places are left. */
export const takenColumns = `
  SELECT leased.*, CASE WHEN (SELECT count(*) FROM picked) < $1
      THEN extract(epoch FROM (SELECT at FROM next) - clock_timestamp())::float8 END AS seconds_until_next
    FROM (SELECT 1) AS one LEFT JOIN leased ON true`;

/** Takes rows by such a statement, given what it runs for so many places. */
export function takenBy<R extends object>(
  statement: (limit: number) => readonly [sql: string, params: readonly unknown[]],
): Pick<DueRows<R>, 'take' | 'lease'> {
  const take: DueRows<R>['take'] = async (database, limit) => {
    const found = await database.alone((tx) => tx.query<Leased<R> & Look>(...statement(limit)));
    const rows = found.flatMap(({ seconds_until_next: _when, ...row }) =>
      row.id === null ? [] : [row as unknown as Leased<R>],
    );
    const seconds = found[0]?.seconds_until_next;
    return { rows, ...(typeof seconds === 'number' && { secondsUntilNext: seconds }) };
  };
  return { take, lease: async (database, limit) => (await take(database, limit)).rows };
}

interface Look {
  readonly seconds_until_next: number | null;
}

function and(where: string | undefined): string {
  return where === undefined ? '' : ` AND (${where})`;
}

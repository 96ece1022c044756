import type { DueRows, DueRowsOptions, Leased } from './lease.js';

/** So many of those that were served last are remembered, in this process; who is not among them comes first. */
const rememberedMax = 200;

/** So many due rows are looked at one by one. */
const fewMax = 500;

const isDue = (row: string): string =>
  `${row}.due_at <= now() AND (${row}.leased_until IS NULL OR ${row}.leased_until < now())`;

/**
 * One statement that leases due rows and finds out when to look again. Its parameters: how many, for how many seconds, and,
 * where it is fair, who was served lately, the last one last.
 */
export function takeStatement(options: DueRowsOptions): string {
  const { table, order = 'due_at', where } = options;
  // MATERIALIZED, because a sub-select with LIMIT that is joined may be run again and lock more rows than asked for.
  return `WITH RECURSIVE ${pickedRows(options)},
    leased AS (
      UPDATE ${table} t SET leased_until = now() + make_interval(secs => $2), attempt = t.attempt + 1
      FROM picked WHERE t.id = picked.id RETURNING t.*
    ), others AS NOT MATERIALIZED (
      SELECT * FROM ${table} t WHERE due_at IS NOT NULL${and(where)} AND t.id NOT IN (SELECT id FROM picked)
    ), next AS (
      SELECT least(
        (SELECT due_at FROM others WHERE leased_until IS NULL ORDER BY due_at LIMIT 1),
        (SELECT min(leased_until) FROM others WHERE due_at <= now())) AS at
    ) ${takenColumns} ORDER BY ${order}`;
}

// The conditions are repeated on the locked row: only those are looked at again once the lock is there.
function pickedRows({ table, order = 'due_at', where, fairBy }: DueRowsOptions): string {
  const due = `${isDue('t')}${and(where)}`;
  if (fairBy === undefined)
    return `picked AS MATERIALIZED (
      SELECT t.id FROM ${table} t WHERE ${due} ORDER BY ${order} LIMIT $1 FOR UPDATE OF t SKIP LOCKED)`;
  // More than the free places, because others may hold some of them.
  return `${headsOf({ table, where, fairBy })}, candidates AS MATERIALIZED (
      SELECT id, turn, array_position($3::text[], who) AS served FROM heads
      ORDER BY turn, served NULLS FIRST, due_at LIMIT 4 * $1
    ), picked AS MATERIALIZED (
      SELECT t.id FROM candidates c JOIN ${table} t ON t.id = c.id
      WHERE t.id = ANY (ARRAY(SELECT id FROM candidates)) AND ${due}
      ORDER BY c.turn, c.served NULLS FIRST, ${order} LIMIT $1 FOR UPDATE OF t SKIP LOCKED
    )`;
}

/**
 * The first due rows of everybody. Where few are due they are all looked at; else those who wait are found one by one in the
 * index, however many rows each of them has: a skip scan, whose ranges keep the planner from another index.
 */
function headsOf({ table, where, fairBy }: Pick<DueRowsOptions, 'table' | 'where' | 'fairBy'>): string {
  const isMany = `(SELECT count(*) FROM few) = ${fewMax}`;
  return `few AS MATERIALIZED (
      SELECT r.id, r.${fairBy} AS who, r.due_at FROM ${table} r WHERE ${isDue('r')}${and(where)}
      ORDER BY r.due_at LIMIT ${fewMax}
    ), waiting AS (
      (SELECT ${fairBy} AS who FROM ${table} WHERE due_at IS NOT NULL AND ${isMany} ORDER BY ${fairBy} LIMIT 1)
      UNION ALL
      SELECT (SELECT r.${fairBy} FROM ${table} r WHERE r.due_at IS NOT NULL AND r.${fairBy} > w.who
        ORDER BY r.${fairBy} LIMIT 1) FROM waiting w WHERE w.who IS NOT NULL
    ), heads AS (
      SELECT id, who, due_at, row_number() OVER (PARTITION BY who ORDER BY due_at) AS turn FROM (
        SELECT id, who, due_at FROM few WHERE NOT ${isMany}
        UNION ALL
        SELECT head.id, w.who, head.due_at FROM waiting w CROSS JOIN LATERAL (
          SELECT r.id, r.due_at FROM ${table} r
          WHERE r.${fairBy} >= w.who AND r.${fairBy} <= w.who AND ${isDue('r')}${and(where)}
          ORDER BY r.${fairBy}, r.due_at LIMIT $1) head
      ) all_heads
    )`;
}

/** Leases the one row `$1` for `$2` seconds, if it is due and nobody holds it. */
export function leaseOneStatement({ table, where }: DueRowsOptions): string {
  return `UPDATE ${table} t SET leased_until = now() + make_interval(secs => $2), attempt = t.attempt + 1
    WHERE t.id = $1 AND ${isDue('t')}${and(where)} RETURNING t.*`;
}

/** Ends a statement that has `picked`, `leased` and `next`: the rows, and in each when to look again, if places are left. */
export const takenColumns = `
  SELECT leased.*, CASE WHEN (SELECT count(*) FROM picked) < $1
      THEN extract(epoch FROM (SELECT at FROM next) - clock_timestamp())::float8 END AS seconds_until_next
    FROM (SELECT 1) AS one LEFT JOIN leased ON true`;

/** Takes rows by such a statement; what follows the number of rows and the seconds may be added to its parameters. */
export function takenBy<R extends object>(
  sql: string,
  {
    leaseSeconds,
    fairBy,
    more,
  }: Pick<DueRowsOptions, 'leaseSeconds' | 'fairBy'> & { more?: readonly unknown[] },
): Pick<DueRows<R>, 'take' | 'lease'> {
  let served: string[] = [];
  const take: DueRows<R>['take'] = async (database, limit) => {
    const last = more ?? (fairBy === undefined ? [] : [served]);
    const found = await database.alone((tx) =>
      tx.query<Leased<R> & Look>(sql, [limit, leaseSeconds, ...last]),
    );
    const rows = found.flatMap(({ seconds_until_next: _when, ...row }) =>
      row.id === null ? [] : [row as unknown as Leased<R>],
    );
    if (fairBy !== undefined) served = inOrder(served, rows, fairBy);
    const seconds = found[0]?.seconds_until_next;
    return { rows, ...(typeof seconds === 'number' && { secondsUntilNext: seconds }) };
  };
  return { take, lease: async (database, limit) => (await take(database, limit)).rows };
}

function inOrder(served: readonly string[], rows: readonly object[], fairBy: string): string[] {
  const now = new Set(rows.map((row) => String(row[fairBy as keyof typeof row])));
  return [...served.filter((one) => !now.has(one)), ...now].slice(-rememberedMax);
}

interface Look {
  readonly seconds_until_next: number | null;
}

function and(where: string | undefined): string {
  return where === undefined ? '' : ` AND (${where})`;
}

import type { DueRows } from './lease.js';
import type { Tx } from './tx.js';

/** Nobody waits for more to be counted: it is far too much already. */
const countedMax = 10_000;

/** How much is owed in a table of due rows. */
export interface DueCount {
  readonly waiting: number;
  readonly due: number;
  readonly leased: number;
  readonly tried: number;
  readonly oldestDueAt: Date | null;
  readonly nextDueAt: Date | null;
}

/** Counts what is owed in such a table, up to 10,000 of each, the oldest first. */
export async function countDue(
  tx: Tx,
  { table, where }: Pick<DueRows<object>, 'table' | 'where'>,
): Promise<DueCount> {
  const [count] = await tx.query<DueCount>(
    `SELECT count(*)::int AS waiting,
       (count(*) FILTER (WHERE due_at <= now() AND (leased_until IS NULL OR leased_until < now())))::int AS due,
       (count(*) FILTER (WHERE leased_until >= now()))::int AS leased,
       (count(*) FILTER (WHERE attempt > 0))::int AS tried,
       min(due_at) FILTER (WHERE due_at <= now()) AS "oldestDueAt",
       min(due_at) FILTER (WHERE due_at > now()) AS "nextDueAt"
     FROM (SELECT due_at, leased_until, attempt FROM ${table}
           WHERE due_at IS NOT NULL${where === undefined ? '' : ` AND (${where})`} ORDER BY due_at LIMIT $1) AS owed`,
    [countedMax],
  );
  if (!count) throw new Error('a count has a row');
  return count;
}

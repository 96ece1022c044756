import type { OneDatabase } from '../../installation/one-database.js';

/** How an order rests with us. */
export interface Resting {
  readonly company: string;
  readonly order: string;
  readonly id: string;
  readonly status: string;
  readonly invitation: string;
  /** Open obligations: rows that will be worked off. */
  readonly live: number;
  /** Those that wait for a person or a better credential. */
  readonly parked: number;
  readonly dead: number;
  readonly erased: boolean;
  /** Tries to send the invitation of which nobody knows whether the mail server took it. */
  readonly uncertain: number;
}

const apps = ['gateway', 'consent', 'ordering', 'notification', 'results'] as const;

/** Tables with what is owed, each with the column that says for which order. */
const owed: readonly (readonly [table: string, order: string])[] = [
  ['gateway.intake', 'id'],
  ['ordering.assignments', 'order_id'],
  ['ordering.deadlines', 'id'],
  ['ordering.webhooks', 'order_id'],
  ['notification.invitations', 'order_id'],
  ['results.submissions', 'id'],
  ['results.reports', 'order_id'],
  ['results.notes', 'order_id'],
];

const live = owed
  .map(([table, order]) => `SELECT ${order} AS id FROM ${table} WHERE due_at IS NOT NULL`)
  .join(' UNION ALL ');

/** All orders that exist with us, and what is owed for each. */
const resting = `
  WITH live AS (SELECT id, count(*)::int AS rows FROM (${live}) each GROUP BY id),
  uncertain AS (
    SELECT i.order_id AS id, count(*)::int AS rows FROM notification.invitations i
    JOIN notification.invitation_attempts a ON a.invitation_id = i.id
    WHERE a.outcome IN ('uncertain', 'in-flight') GROUP BY 1),
  known AS (SELECT * FROM gateway.intake WHERE decision IS NULL OR decision NOT IN ('refused', 'abandoned'))
  SELECT coalesce(o.company_id, k.company_id) AS company,
    coalesce(o.smartrecruiters_order_id, k.smartrecruiters_order_id) AS "order",
    coalesce(o.id, k.id) AS id, coalesce(o.status, 'received') AS status,
    coalesce(i.status, o.invitation, 'none') AS invitation,
    coalesce(l.rows, 0) - (s.status = 'parked' AND s.due_at IS NOT NULL)::int AS live,
    coalesce((s.status = 'parked')::int, 0) + coalesce((i.status IN ('failed', 'uncertain'))::int, 0) AS parked,
    coalesce((s.status = 'dead-lettered')::int, 0) AS dead,
    o.erased_at IS NOT NULL AS erased, coalesce(u.rows, 0) AS uncertain
  FROM known k
  FULL JOIN ordering.orders o ON o.id = k.id
  LEFT JOIN notification.invitations i ON i.order_id = coalesce(o.id, k.id)
  LEFT JOIN results.submissions s ON s.id = coalesce(o.id, k.id)
  LEFT JOIN live l ON l.id = coalesce(o.id, k.id)
  LEFT JOIN uncertain u ON u.id = coalesce(o.id, k.id)
  WHERE coalesce(o.id, k.id) > $1::uuid ORDER BY coalesce(o.id, k.id) LIMIT 1000`;

const soon = `due_at < now() + interval '10 minutes'`;
const outboxes = apps.map((app) => `SELECT 1 FROM ${app}.outbox WHERE due_at IS NOT NULL`);
// What was published is on its way until whoever it is for has it.
const onTheWay = apps.flatMap((from) =>
  apps.map(
    (to) => `SELECT 1 FROM ${from}.outbox o WHERE due_at IS NULL AND '${to}' = ANY (consumers)
      AND NOT EXISTS (SELECT 1 FROM ${to}.inbox i WHERE i.event_id = o.id)`,
  ),
);
const soonOwed = owed.map(([table]) => `SELECT 1 FROM ${table} WHERE ${soon}`);

const nobody = '00000000-0000-0000-0000-000000000000';

/** How every order rests, a thousand at a time. */
export async function* restingOrders(database: OneDatabase): AsyncGenerator<Resting> {
  for (let last = nobody; ;) {
    const page: Resting[] = await database.sql<Resting & Record<string, unknown>>(resting, [last]);
    yield* page;
    const end = page.at(-1);
    if (!end) return;
    last = end.id;
  }
}

/** How many rows will be worked off within minutes, events that did not arrive among them. */
export async function stillOwed(database: Pick<OneDatabase, 'sql'>): Promise<number> {
  const text = `SELECT count(*)::int AS rows FROM (${[...outboxes, ...onTheWay, ...soonOwed].join(' UNION ALL ')}) each`;
  const [row] = await database.sql<{ rows: number }>(text);
  return row?.rows ?? 0;
}

/** How many events no consumer could take. */
export async function deadEvents(database: Pick<OneDatabase, 'sql'>): Promise<number> {
  const parts = apps.map((app) => `SELECT count(*) FROM ${app}.dead_letters WHERE dead_at IS NOT NULL`);
  const text = `SELECT sum(count)::int AS dead FROM (${parts.join(' UNION ALL ')}) each`;
  const [row] = await database.sql<{ dead: number }>(text);
  return row?.dead ?? 0;
}

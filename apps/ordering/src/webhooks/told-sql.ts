const outcomes = `CASE a.outcome WHEN 'assigned' THEN 'delivered' WHEN 'refused' THEN 'gone' WHEN 'dead' THEN 'failed'
  WHEN 'cancelled' THEN 'unwanted' ELSE a.outcome END`;

// What is told of a new order is a row of its own queue, which knows the order. It is listed from there, not copied.
const webhooks = `SELECT w.id, w.account_id, w.type, w.company_id, w.order_id, w.payload, w.created_at, w.due_at, w.outcome
  FROM webhooks w`;
const assignments = `SELECT a.id, a.account_id, 'order.placed' AS type, o.company_id, a.order_id, NULL AS payload,
    a.created_at, a.due_at,
    ${outcomes} AS outcome
  FROM assignments a JOIN orders o ON o.id = a.order_id`;

interface Columns {
  readonly id: string;
  readonly account: string;
  readonly type: string;
  readonly order: string;
  readonly at: string;
  readonly due: string;
  readonly outcome: string;
}

function newest(select: string, { id, account, type, order, at, due, outcome }: Columns): string {
  return `(${select} WHERE ${account} = $1
    AND ($2::text IS NULL OR CASE WHEN ${due} IS NOT NULL THEN 'due' ELSE ${outcome} END = $2)
    AND ($3::text IS NULL OR ${type} = $3) AND ($4::uuid IS NULL OR ${order} = $4)
    AND ($5::timestamptz IS NULL OR ${at} > $5) AND ($6::timestamptz IS NULL OR ${at} < $6)
    AND ($7::timestamptz IS NULL OR (${at}, ${id}) < ($7, $8::uuid))
    ORDER BY ${at} DESC, ${id} DESC LIMIT $9)`;
}

const ofWebhooks = newest(webhooks, {
  id: 'w.id',
  account: 'w.account_id',
  type: 'w.type',
  order: 'w.order_id',
  at: 'w.created_at',
  due: 'w.due_at',
  outcome: 'w.outcome',
});
const ofAssignments = newest(assignments, {
  id: 'a.id',
  account: 'a.account_id',
  type: `'order.placed'`,
  order: 'a.order_id',
  at: 'a.created_at',
  due: 'a.due_at',
  outcome: outcomes,
});

/** What an account was told: its id, a status, a type, an order, after, before, a place as moment and id, and how many. */
export const pageOfTold = `SELECT * FROM (${ofWebhooks} UNION ALL ${ofAssignments}) told
  ORDER BY created_at DESC, id DESC LIMIT $9`;

/** What was told under this id. */
export const toldById = `${webhooks} WHERE w.id = $1 UNION ALL ${assignments} WHERE a.id = $1`;

/**
 * The moment before which nothing more can appear, so many seconds ago or more: rows have the moment at which their transaction began. Asked before the page, in
 * a statement of its own: what is committed in between is seen by the page, and what begins in between is younger.
 */
export const settledMoment = `SELECT least(now() - $1 * interval '1 second', min(
    CASE WHEN a.state <> 'disabled' THEN a.xact_start
         WHEN EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND l.locktype = 'virtualxid' AND l.granted)
           THEN now() - $2 * interval '1 second' END)) AS settled
  FROM pg_stat_activity a JOIN pg_roles r ON r.oid = a.usesysid
 WHERE a.datname = current_database()
   AND (a.usename = session_user OR NOT r.rolsuper AND pg_has_role(r.oid, 'assay_ordering', 'MEMBER'))`;

/** What was told, oldest first: since, a place as moment and id, how many, before which moment, and of one account where its id is the sixth. */
export function pageOfEvents(ofAccount: boolean): string {
  const arm = (select: string, at: string, id: string, account: string): string =>
    `(${select} WHERE ${ofAccount ? `${account} = $6 AND ` : ''}${at} < $5::timestamptz
      AND ($1::timestamptz IS NULL OR ${at} >= $1) AND ($2::timestamptz IS NULL OR (${at}, ${id}) > ($2, $3::uuid))
      ORDER BY ${at}, ${id} LIMIT $4)`;
  return `SELECT * FROM (${arm(webhooks, 'w.created_at', 'w.id', 'w.account_id')}
    UNION ALL ${arm(assignments, 'a.created_at', 'a.id', 'a.account_id')}) told ORDER BY created_at, id LIMIT $4`;
}

import { randomUUID } from 'node:crypto';
import { type EnclosedEvent, insertEvents } from '@assay/messaging';
import { type JsonRow, rowOf, type Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Order } from '../orders/order.entity.js';
import { insertWebhooks, type NewWebhook, webhooksAsRows } from '../webhooks/add-webhook.js';
import type { HistoryEntry } from './order-history.js';

/** What follows from something that happened to an order. */
export interface Consequences {
  readonly entries: readonly HistoryEntry[];
  readonly webhooks: readonly NewWebhook[];
  readonly events: readonly EnclosedEvent[];
}

/** By what a new order is judged and given up. */
export interface InsertSettings {
  readonly giveUpHours: number;
  readonly duplicateMinutes: number;
}

const duplicate: HistoryEntry = {
  kind: 'possible-duplicate',
  text: 'The same package was ordered for the same candidate shortly before.',
};

/** Records an order with all that follows and, when it is accepted, its assignment, in one statement: the hot path of the system. */
export async function insertOrder(
  tx: Tx,
  order: Order,
  consequences: Consequences,
  { giveUpHours, duplicateMinutes }: InsertSettings,
): Promise<boolean> {
  const row = rowOf(Order, order);
  const id = randomUUID();
  const isAssigned = order.accepted && order.followsOrderId === null;
  const place = isAssigned ? tx.place('assignments') : undefined;
  const carried = correlation.carried();
  const done = await write(tx, insertStatement(Object.keys(row)), consequences, [
    row,
    duplicateMinutes,
    id,
    giveUpHours,
    duplicate.kind,
    duplicate.text,
    place?.leaseSeconds ?? null,
    carried,
  ]);
  if (!done) return false;
  const assignment = {
    id,
    attempt: 1,
    order_id: order.id,
    account_id: order.accountId,
    correlation_id: carried,
  };
  // What was just written is what a look would read.
  if (place) place.give({ ...assignment, ...(done.briefing && { briefing: done.briefing }) });
  else if (isAssigned) tx.wake('assignments');
  return true;
}

/** Keeps what was changed of a locked order with all that follows, in one statement. */
export async function updateOrder(tx: Tx, order: Order, consequences: Consequences): Promise<void> {
  const changed = rowOf(Order, order, order.changed);
  const row = { ...changed, id: order.id };
  if (!(await write(tx, updateStatement(Object.keys(changed)), consequences, [row])))
    throw new Error('an order that was locked is not there');
}

async function write(
  tx: Tx,
  statement: string,
  { entries, webhooks, events }: Consequences,
  [row, ...others]: readonly unknown[],
): Promise<Written | undefined> {
  const told = entries.map(({ kind, text, evidence = {} }) => ({ kind, text, evidence }));
  const [done] = await tx.query<Written>(statement, [
    JSON.stringify(row),
    JSON.stringify(told),
    webhooksAsRows(webhooks),
    JSON.stringify(events),
    ...others,
  ]);
  if (done?.owed) tx.wake('webhooks');
  if (!done?.written) return undefined;
  for (const event of events) event.kept();
  return done;
}

interface Written {
  readonly written: boolean;
  readonly owed: boolean;
  /** The order and its account, where this process is to tell the engine. */
  readonly briefing?: { readonly order: JsonRow; readonly account: JsonRow | null } | null;
}

// The columns are named, so that a column that a newer version added gets its default and not null. A duplicate is only
// marked: two different orders of SmartRecruiters both have to be answered (a recruiter may have clicked again).
function insertStatement(columns: readonly string[]): string {
  return `
    WITH given AS (
      SELECT * FROM jsonb_populate_record(NULL::orders, $1::jsonb)
    ), written AS (
      INSERT INTO orders (${columns.join(', ')}, duplicate_of)
      SELECT ${columns.map((column) => `given.${column}`).join(', ')}, (
        SELECT o.id FROM orders o
        WHERE o.company_id = given.company_id AND o.package_id = given.package_id AND o.accepted AND given.accepted
          AND o.placed_at BETWEEN given.placed_at - make_interval(mins => $5) AND given.placed_at
          AND coalesce(o.candidate_id, lower(o.email)) = coalesce(given.candidate_id, lower(given.email))
        ORDER BY o.placed_at DESC LIMIT 1
      ) FROM given
      ON CONFLICT DO NOTHING RETURNING *
    ), limited AS (
      INSERT INTO deadlines (id, due_at, correlation_id)
      SELECT id, expires_at, $11 FROM written WHERE accepted AND expires_at IS NOT NULL AND follows_order_id IS NULL
    ), assigned AS (
      INSERT INTO assignments (id, order_id, account_id, due_at, give_up_at, leased_until, attempt, correlation_id)
      SELECT $6::uuid, id, account_id, now(), now() + make_interval(hours => $7),
        now() + make_interval(secs => $10), ($10::float8 IS NOT NULL)::int, $11
      FROM written WHERE accepted AND follows_order_id IS NULL
    ), noted AS (
      INSERT INTO order_history (order_id, kind, text, evidence)
      ${lines}
      UNION ALL
      SELECT id, $8, $9, jsonb_build_object('orderId', duplicate_of) FROM written WHERE duplicate_of IS NOT NULL
    ), ${consequences}, CASE WHEN $10::float8 IS NOT NULL THEN (
      SELECT jsonb_build_object('order', to_jsonb(w), 'account', to_jsonb(a))
      FROM written w LEFT JOIN accounts a ON a.id = w.account_id) END AS briefing`;
}

function updateStatement(columns: readonly string[]): string {
  const changes = columns.map((column) => `${column} = given.${column}`).join(', ');
  const given = 'jsonb_populate_record(NULL::orders, $1::jsonb) AS given';
  const written =
    columns.length > 0
      ? `UPDATE orders o SET ${changes} FROM ${given} WHERE o.id = given.id RETURNING o.id`
      : `SELECT id FROM ${given}`;
  return `
    WITH written AS (${written}), noted AS (
      INSERT INTO order_history (order_id, kind, text, evidence) ${lines}
    ), ${consequences}`;
}

const lines = `SELECT written.id, told.kind, told.text, told.evidence
      FROM written, jsonb_to_recordset($2::jsonb) AS told (kind text, text text, evidence jsonb)`;

const isWritten = 'EXISTS (SELECT 1 FROM written)';

const consequences = `owed AS (
      ${insertWebhooks('$3', isWritten)} RETURNING due_at
    ), announced AS (
      ${insertEvents('$4', isWritten)}
    )
    SELECT ${isWritten} AS written, EXISTS (SELECT 1 FROM owed WHERE due_at IS NOT NULL) AS owed`;

import { randomUUID } from 'node:crypto';
import type { Tx } from '@assay/persistence';
import { Order } from '../orders/order.entity.js';
import type { HistoryEntry } from './order-history.js';

const duplicate: HistoryEntry = {
  kind: 'possible-duplicate',
  text: 'The same package was ordered for the same candidate shortly before.',
};

export interface InsertSettings {
  readonly giveUpHours: number;
  readonly duplicateMinutes: number;
}

/** Records an order, its history and, when it is accepted, its assignment, in one statement: the hot path of the system. */
export async function insertOrder(
  tx: Tx,
  order: Order,
  entries: readonly HistoryEntry[],
  { giveUpHours, duplicateMinutes }: InsertSettings,
): Promise<boolean> {
  const row = columnsOf(tx, order);
  const rows = await tx.query(statement(Object.keys(row)), [
    JSON.stringify(row),
    duplicateMinutes,
    JSON.stringify(entries.map(({ kind, text, evidence = {} }) => ({ kind, text, evidence }))),
    randomUUID(),
    giveUpHours,
    duplicate.kind,
    duplicate.text,
  ]);
  return rows.length === 1;
}

function columnsOf(tx: Tx, order: Order): Record<string, unknown> {
  const { columns } = tx.manager.connection.getMetadata(Order);
  return Object.fromEntries(columns.map((column) => [column.databaseName, column.getEntityValue(order)]));
}

// The columns are named, so that a column that a newer version added gets its default and not null. A duplicate is only
// marked: two different orders of SmartRecruiters both have to be answered (a recruiter may have clicked again).
function statement(columns: readonly string[]): string {
  return `
    WITH given AS (
      SELECT * FROM jsonb_populate_record(NULL::orders, $1::jsonb)
    ), placed AS (
      INSERT INTO orders (${columns.join(', ')}, duplicate_of)
      SELECT ${columns.map((column) => `given.${column}`).join(', ')}, (
        SELECT o.id FROM orders o
        WHERE o.company_id = given.company_id AND o.package_id = given.package_id AND o.accepted AND given.accepted
          AND o.placed_at BETWEEN given.placed_at - make_interval(mins => $2) AND given.placed_at
          AND coalesce(o.candidate_id, lower(o.email)) = coalesce(given.candidate_id, lower(given.email))
        ORDER BY o.placed_at DESC LIMIT 1
      ) FROM given
      ON CONFLICT DO NOTHING RETURNING *
    ), noted AS (
      INSERT INTO order_history (order_id, kind, text, evidence)
      SELECT placed.id, told.kind, told.text, told.evidence
      FROM placed, jsonb_to_recordset($3::jsonb) AS told (kind text, text text, evidence jsonb)
      UNION ALL
      SELECT id, $6, $7, jsonb_build_object('orderId', duplicate_of) FROM placed WHERE duplicate_of IS NOT NULL
    ), limited AS (
      INSERT INTO deadlines (id, due_at)
      SELECT id, expires_at FROM placed WHERE accepted AND expires_at IS NOT NULL AND follows_order_id IS NULL
    ), assigned AS (
      INSERT INTO assignments (id, order_id, account_id, due_at, give_up_at)
      SELECT $4::uuid, id, account_id, now(), now() + make_interval(hours => $5) FROM placed WHERE accepted AND follows_order_id IS NULL
    )
    SELECT id FROM placed`;
}

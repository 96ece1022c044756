import type { DueRows, DueRowsOptions } from './lease.js';
import { takenBy, takeStatement } from './take-rows.js';

/** Makes a queue of a table with the columns id, due_at, leased_until and attempt. */
export function dueRows<R extends object = Record<string, unknown>>(options: DueRowsOptions): DueRows<R> {
  const held = 'id = $1 AND attempt = $2 AND leased_until IS NOT NULL';
  const finishSql = `UPDATE ${options.table} SET due_at = NULL, leased_until = NULL WHERE ${held}`;
  const postponeSql = `UPDATE ${options.table}
    SET due_at = now() + make_interval(secs => $3), leased_until = NULL WHERE ${held}`;
  return {
    table: options.table,
    leaseSeconds: options.leaseSeconds,
    ...(options.fairBy !== undefined && { fairBy: options.fairBy }),
    ...takenBy<R>(takeStatement(options), options),
    finish: async (tx, { id, attempt }) => (await tx.execute(finishSql, [id, attempt])) === 1,
    postpone: async (tx, { id, attempt }, seconds) =>
      (await tx.execute(postponeSql, [id, attempt, seconds])) === 1,
  };
}

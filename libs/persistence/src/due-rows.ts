import { type DueRows, type DueRowsOptions, held, type Leased, noteOver } from './lease.js';
import { leaseOneStatement, takenBy, takeStatement } from './take-rows.js';

/** Makes a queue of a table with the columns id, due_at, leased_until and attempt. */
export function dueRows<R extends object = Record<string, unknown>>(options: DueRowsOptions): DueRows<R> {
  const { table, leaseSeconds } = options;
  const finishSql = `UPDATE ${table} SET due_at = NULL, leased_until = NULL WHERE ${held}`;
  const postponeSql = `UPDATE ${table}
    SET due_at = now() + make_interval(secs => $3), leased_until = NULL WHERE ${held}`;
  const renewSql = `UPDATE ${table} SET leased_until = clock_timestamp() + make_interval(secs => $3)
    WHERE ${held} AND leased_until > clock_timestamp()`;
  const leaseOneSql = leaseOneStatement(options);
  return {
    table,
    leaseSeconds,
    ...(options.fairBy !== undefined && { fairBy: options.fairBy }),
    ...(options.where !== undefined && { where: options.where }),
    ...takenBy<R>(takeStatement(options), options),
    leaseOne: async (tx, id) => (await tx.query<Leased<R>>(leaseOneSql, [id, leaseSeconds]))[0],
    renew: async (tx, { id, attempt }) => (await tx.execute(renewSql, [id, attempt, leaseSeconds])) === 1,
    finish: async (tx, lease) => {
      const finished = (await tx.execute(finishSql, [lease.id, lease.attempt])) === 1;
      if (finished) noteOver(tx, lease);
      return finished;
    },
    postpone: async (tx, { id, attempt }, seconds) =>
      (await tx.execute(postponeSql, [id, attempt, seconds])) === 1,
  };
}

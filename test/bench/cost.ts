import { share } from './arithmetic.js';
import type { Product } from './product.js';
import { cpuOf, cpuOfFamily, parentOf } from './processes.js';

/** What a product has used since it was started: of its database, of the disk, and milliseconds of CPU. */
export type Used = Readonly<
  Record<
    | 'commits'
    | 'statements'
    | 'flushes'
    | 'walBytes'
    | 'postgres'
    | 'nats'
    | 'gateway'
    | 'consent'
    | 'ordering'
    | 'notification'
    | 'results',
    number
  >
>;

/** Who uses CPU for an order. */
export const PROCESSES = [
  'gateway',
  'consent',
  'ordering',
  'notification',
  'results',
  'nats',
  'postgres',
] as const;

/** Reads the counters. Flushes, the log's bytes and PostgreSQL's CPU are the server's: nobody else may be at work there. */
export async function used(product: Product): Promise<Used> {
  await product.sql('SELECT pg_stat_force_next_flush()');
  const [row] = await product.sql<Record<string, number>>(`SELECT
    (SELECT xact_commit FROM pg_stat_database WHERE datname = current_database())::float8 AS commits,
    (SELECT sum(calls) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
      WHERE d.datname = current_database() AND s.query !~ 'pg_stat')::float8 AS statements,
    (SELECT sum(fsyncs) FROM pg_stat_io WHERE object = 'wal')::float8 AS flushes,
    (SELECT wal_bytes FROM pg_stat_wal)::float8 AS "walBytes",
    pg_backend_pid() AS backend`);
  if (!row) throw new Error('PostgreSQL counts nothing');
  const { backend = 0, ...counted } = row;
  const apps = Object.entries(product.pids).map(([app, pid]) => [app, 1000 * cpuOf(pid)]);
  return {
    ...counted,
    ...Object.fromEntries(apps),
    nats: 1000 * cpuOf(product.natsPid),
    postgres: 1000 * cpuOfFamily(parentOf(backend)),
  } as Used;
}

/** What lies between two readings, for each of so many orders, with the CPU of all in one. */
export function perOrder(before: Used, after: Used, orders: number): Used & { cpu: number } {
  const each = share(before, after, orders);
  return { ...each, cpu: PROCESSES.reduce((sum, name) => sum + each[name], 0) };
}

/** What the statements since the last forgetting were, the dearest first: how often for each order, and for how long. */
export async function statements(product: Product, orders: number): Promise<object[]> {
  return product.sql(`SELECT round((calls / ${orders}::numeric), 1)::float8 AS "perOrder",
      round((total_exec_time + total_plan_time)::numeric / ${orders}, 2)::float8 AS "msPerOrder",
      rolname AS role, left(regexp_replace(query, '\\s+', ' ', 'g'), 160) AS statement
    FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid JOIN pg_database d ON d.oid = s.dbid
    WHERE d.datname = current_database() AND rolname LIKE 'assay\\_%'
    ORDER BY total_exec_time + total_plan_time DESC LIMIT 25`);
}

/** Counts statements from here on. */
export async function forgetStatements(product: Product): Promise<void> {
  await product.sql('SELECT pg_stat_statements_reset()');
}

/** Tables with their indexes, and with what was changed there and is not reused yet. */
export async function keptBytes(product: Product): Promise<number> {
  const [row] = await product.sql<{ bytes: number }>(
    'SELECT pg_database_size(current_database())::float8 AS bytes',
  );
  return row?.bytes ?? NaN;
}

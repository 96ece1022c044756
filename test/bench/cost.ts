import { readdirSync, readFileSync } from 'node:fs';
import { PRODUCT_APPS } from '../../tools/processes.mjs';
import type { World } from '../journeys/world.fixture.js';

const ticksPerSecond = 100;

/** What the product has used since it was started: of the database, and seconds of CPU by process. */
export interface Used {
  readonly commits: number;
  readonly statements: number;
  readonly flushes: number;
  readonly walBytes: number;
  readonly cpu: Readonly<Record<string, number>>;
}

/** Reads the counters; the world's PostgreSQL counts statements (`durable-postgres.ts`). */
export async function used(world: World): Promise<Used> {
  await world.sql('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await world.sql('SELECT pg_stat_force_next_flush()');
  const [row] = await world.sql<Omit<Used, 'cpu'> & { backend: number }>(`SELECT
    (SELECT xact_commit FROM pg_stat_database WHERE datname = current_database())::float8 AS commits,
    (SELECT sum(calls) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
      WHERE d.datname = current_database() AND s.query !~ 'pg_stat')::float8 AS statements,
    (SELECT sum(fsyncs) FROM pg_stat_io WHERE object = 'wal')::float8 AS flushes,
    (SELECT wal_bytes FROM pg_stat_wal)::float8 AS "walBytes",
    (SELECT pid FROM pg_stat_activity WHERE pid = pg_backend_pid()) AS backend`);
  if (!row) throw new Error('PostgreSQL counts nothing');
  const { backend, ...counted } = row;
  const apps = PRODUCT_APPS.map((app) => [app, cpuOf(world.pid(app))] as const);
  return { ...counted, cpu: { ...Object.fromEntries(apps), postgres: familyOf(parentOf(backend)) } };
}

/** What lies between two readings, for each of so many orders. */
export function perOrder(before: Used, after: Used, orders: number): Used {
  const each = (name: 'commits' | 'statements' | 'flushes' | 'walBytes'): number =>
    (after[name] - before[name]) / orders;
  const cpu = Object.entries(after.cpu).map(([name, seconds]) => [
    name,
    (seconds - (before.cpu[name] ?? 0)) / orders,
  ]);
  return {
    commits: each('commits'),
    statements: each('statements'),
    flushes: each('flushes'),
    walBytes: each('walBytes'),
    cpu: Object.fromEntries(cpu) as Record<string, number>,
  };
}

function stat(pid: number | string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    return [];
  }
}

function parentOf(pid: number): number {
  return Number(stat(pid)[1]);
}

function cpuOf(pid: number): number {
  const [user = 0, system = 0] = stat(pid).slice(11, 13).map(Number);
  return (user + system) / ticksPerSecond;
}

/** A server with its processes, those that have ended included. */
function familyOf(pid: number): number {
  const ended = stat(pid).slice(13, 15).map(Number);
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid,
  );
  const living = [String(pid), ...children].map((one) => cpuOf(Number(one)));
  return [...living, ...ended.map((ticks) => ticks / ticksPerSecond)].reduce((sum, one) => sum + one, 0);
}

import { randomUUID } from 'node:crypto';
import { accessSync, constants, readdirSync, rmSync, statfsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startNats } from '../../tools/servers/nats.mjs';
import { startPostgres } from '../../tools/servers/postgres.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
    natsUrl: string;
    /** Passwords by user; empty when NATS_URL names a server that asks for none. */
    natsUsers: Record<string, string>;
  }
}

interface Servers {
  postgres: Awaited<ReturnType<typeof startPostgres>>;
  nats: Awaited<ReturnType<typeof startNats>>;
}

// Each ring calls this set-up on its own, possibly from its own copy of this module: the process holds the one pair.
const holder: { servers?: Promise<Servers>; rings?: number } = ((
  globalThis as { assayTestServers?: object }
).assayTestServers ??= {});

const folder = resolve(import.meta.dirname, `../../.data/test-${process.pid}`);
const memory = '/dev/shm';
// Thousands of connections are opened, and each hashes the password as often as it was when it was set.
const quickLogin = { scram_iterations: '1' };
const leastBytes = 4 * 1024 ** 3;
const ownUid = process.getuid?.() ?? 0;
const inMemory = `${memory}/assay-test-${ownUid}-${process.pid}-${randomUUID()}`;

/** Where the servers keep their data: in memory where there is room, which saves the kernel half of its work. */
function serversFolder(): string {
  try {
    accessSync(memory, constants.W_OK);
    removeLeftOver();
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= leastBytes ? inMemory : folder;
  } catch {
    return folder;
  }
}

// Memory is not given back by itself when a run is killed.
function removeLeftOver(): void {
  for (const name of readdirSync(memory)) {
    const [, uid, pid] = /^assay-test-(\d+)-(\d+)-/.exec(name) ?? [];
    if (Number(uid) !== ownUid || isRunning(Number(pid))) continue;
    rmSync(`${memory}/${name}`, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's: not ours to judge.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The superuser got a password before the server was set so. */
async function keepPasswordAnew(url: string): Promise<void> {
  const { username, password } = new URL(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`ALTER ROLE ${pg.escapeIdentifier(username)} PASSWORD ${pg.escapeLiteral(password)}`);
  await client.end();
}

async function startServers(): Promise<Servers> {
  const data = serversFolder();
  const postgres = await startPostgres({
    dataFolder: `${data}/postgres`,
    durable: false,
    settings: quickLogin,
  });
  try {
    if (postgres.embedded) await keepPasswordAnew(postgres.url);
    const nats = await startNats({
      dataFolder: `${data}/nats`,
      progress: (line) => process.stderr.write(`${line}\n`),
    });
    return { postgres, nats };
  } catch (error) {
    await postgres.remove();
    throw error;
  }
}

async function stopServers({ postgres, nats }: Servers): Promise<void> {
  await Promise.all([postgres.remove(), nats.remove()]);
  for (const one of [folder, inMemory]) await rm(one, { recursive: true, force: true });
}

/** Starts PostgreSQL and NATS once for all rings of a run that need them, in data folders that are removed at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  holder.rings = (holder.rings ?? 0) + 1;
  const servers = await (holder.servers ??= startServers());
  project.provide('databaseUrl', servers.postgres.url);
  project.provide('natsUrl', servers.nats.url);
  project.provide('natsUsers', servers.nats.users);
  process.env['TEST_FOLDER'] = folder;
  process.env['TEST_DATABASE_URL'] = servers.postgres.url;
  process.env['TEST_NATS_URL'] = servers.nats.url;
  process.env['TEST_NATS_PASSWORDS'] = JSON.stringify(servers.nats.users);
  return async () => {
    holder.rings = (holder.rings ?? 1) - 1;
    if (holder.rings > 0) return;
    holder.servers = undefined;
    await stopServers(servers);
  };
}

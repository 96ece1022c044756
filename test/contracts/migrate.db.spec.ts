import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isCurrent } from '../../tools/migrate.mjs';

const root = resolve(import.meta.dirname, '../..');
const name = `spec_migrate_${randomUUID().slice(0, 8)}`;
const server = String(process.env['TEST_DATABASE_URL']);
const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-migrate-'));
  await writeFile(`${folder}/url`, `${databaseUrl}\n`);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** What the command logs, and whether it succeeded. */
async function migrate(env: Record<string, string>, ...asked: string[]) {
  const command = promisify(execFile)(process.execPath, ['tools/migrate.mjs', ...asked], { cwd: root, env });
  const { stdout, code } = await command.then(
    (done) => ({ ...done, code: 0 }),
    (failure: { stdout: string; code: number }) => failure,
  );
  return { code, log: stdout, line: JSON.parse(stdout) as { msg: string; ran?: string[] } };
}

it('the database is made and brought up to date, by an address from a file, and a repeat finds nothing to do', async () => {
  const environment = { DATABASE_URL_FILE: `${folder}/url` };
  const { code, line } = await migrate(environment, 'notification');
  expect([code, line.ran]).toEqual([
    0,
    expect.arrayContaining([expect.stringMatching(/^notification CreateInvitations/)]),
  ]);
  const tables = `SELECT 1 FROM pg_tables WHERE schemaname = 'notification' AND tablename = 'invitations'`;
  expect(await query(databaseUrl, tables)).toHaveLength(1);
  expect((await migrate(environment, 'notification')).line.ran).toEqual([]);
});

it('a database is current once every app’s migrations have run, and not before', async () => {
  expect(await isCurrent(Object.assign(new URL(server), { pathname: '/there_is_none' }).href)).toBe(false);
  expect((await migrate({ DATABASE_URL: databaseUrl }, 'notification')).code).toBe(0);
  expect(await isCurrent(databaseUrl)).toBe(false);
  expect((await migrate({ DATABASE_URL: databaseUrl })).code).toBe(0);
  expect(await isCurrent(databaseUrl)).toBe(true);
  await query(databaseUrl, `DELETE FROM results.migrations`);
  expect(await isCurrent(databaseUrl)).toBe(false);
});

it.each([
  ['without an address', {}, [], 'DATABASE_URL is required'],
  ['with an address of something else', { DATABASE_URL: 'mysql://root:hush@db/assay' }, [], 'postgres://'],
  [
    'for an app that does not exist',
    { DATABASE_URL: 'postgres://root:hush@db/assay' },
    ['sales'],
    'no app sales',
  ],
])('%s it fails, says why and tells no password', async (_name, environment, asked, why) => {
  const { code, log } = await migrate(environment as Record<string, string>, ...asked);
  expect(code).toBe(1);
  expect(log).toContain(why);
  expect(log).not.toContain('hush');
});

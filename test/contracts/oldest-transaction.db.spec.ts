import { randomBytes } from 'node:crypto';
import { Database, runMigrations } from '@assay/persistence';
import { capturedLogs } from '@assay/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { migrations } from '../../apps/ordering/migrations/index.js';
import { Webhooks } from '../../apps/ordering/src/webhooks/webhooks.repository.js';
import { dockerFile } from './manifests.fixture.js';

const tag = randomBytes(4).toString('hex');
const server = String(process.env['TEST_DATABASE_URL']);
const database = `spec_oldest_${tag}`;
const logins = [`ordering_login_${tag}`, `ordering_next_${tag}`, `other_login_${tag}`];
const [ours = '', next = '', other = ''] = logins;
const addressOf = (user?: string): string => {
  const url = Object.assign(new URL(server), { pathname: `/${database}` });
  return user === undefined ? url.href : Object.assign(url, { username: user, password: 'hush' }).href;
};
async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** What compose.yaml makes of one login, for the role that is there already. */
function making(login: string): string {
  const values: Readonly<Record<string, string>> = {
    database,
    role: 'assay_ordering',
    login,
    password: 'hush',
  };
  const statements = dockerFile('postgres/10-apps.sh').match(/^(?:CREATE ROLE|GRANT) .*:"login".*;$/gm) ?? [];
  expect(statements).toHaveLength(3);
  return statements
    .join('\n')
    .replace(/:(["'])(\w+)\1/g, (_whole, quote: string, name: string) => `${quote}${values[name]}${quote}`);
}

const open: Database[] = [];
async function as(login: string): Promise<Database> {
  const connected = await Database.connect(
    { databaseUrl: addressOf(login), app: 'ordering', unsaid: 'every-company' },
    capturedLogs().logger,
  );
  open.push(connected);
  return connected;
}
const settled = async (database: Database): Promise<Date> =>
  database.readAtOneMoment((tx) => new Webhooks().settled(tx, 0));

beforeAll(async () => {
  await run(server, `CREATE DATABASE ${database}`);
  await runMigrations({ databaseUrl: addressOf(), app: 'ordering', migrations });
  await run(server, `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  for (const login of [ours, next]) await run(addressOf(), making(login));
  await run(
    addressOf(),
    `CREATE ROLE ${other} LOGIN NOINHERIT PASSWORD 'hush'; GRANT CONNECT ON DATABASE ${database} TO ${other}`,
  );
});
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));
afterAll(async () => {
  for (const login of logins) await run(addressOf(), `DROP OWNED BY ${login}; DROP ROLE ${login}`);
  await run(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
});

it.each([
  ['another replica', ours],
  ['a replica with the login that follows', next],
])('no event is settled while a transaction of %s runs that began before it', async (_title, login) => {
  const [reader, writer] = [await as(ours), await as(login)];
  const began = await writer.transaction(async (tx) => {
    const [row] = await tx.query<{ now: Date }>('SELECT now()');
    expect((await settled(reader)).getTime()).toBeLessThanOrEqual(row?.now.getTime() ?? 0);
    return row?.now.getTime() ?? 0;
  });
  // A connection that waits for the next one holds up nothing.
  expect((await settled(reader)).getTime()).toBeGreaterThan(began);
});

it('logins of others hold up nothing', async () => {
  const reader = await as(ours);
  const client = new pg.Client({ connectionString: addressOf(other) });
  await client.connect();
  try {
    await client.query('BEGIN; SELECT 1');
    const { rows } = await client.query<{ now: Date }>('SELECT now()');
    // A moment here is a millisecond.
    await client.query('SELECT pg_sleep(0.01)');
    expect((await settled(reader)).getTime()).toBeGreaterThan(rows[0]?.now.getTime() ?? Infinity);
  } finally {
    await client.end();
  }
});

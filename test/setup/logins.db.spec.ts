import { randomUUID } from 'node:crypto';
import { apps } from '@assay/contracts';
import { runMigrations } from '@assay/persistence';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateJobs0001 } from '../../libs/persistence/src/jobs.fixture.js';
import { loginPerApp } from '../../tools/run/logins.mjs';

const server = new URL(String(process.env['TEST_DATABASE_URL']));
const name = `logins_${randomUUID().slice(0, 8)}`;
const own = new URL(server);
own.pathname = `/${name}`;
let addresses: Record<string, string>;

async function asked(address: string | undefined, ...statements: string[]): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    let rows: pg.QueryResultRow[] = [];
    for (const statement of statements) ({ rows } = await client.query<pg.QueryResultRow>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await asked(server.href, `CREATE DATABASE ${name}`);
  for (const app of apps) await runMigrations({ databaseUrl: own.href, app, migrations: [CreateJobs0001] });
  addresses = await loginPerApp(own.href);
});
afterAll(() => asked(server.href, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));

describe('the logins on a PostgreSQL of our own', () => {
  it.each(apps)('let %s become its role and read its tables', async (app) => {
    const [row] = await asked(
      addresses[app],
      `SET ROLE assay_${app}`,
      `SELECT count(*)::int AS jobs FROM ${app}.jobs`,
    );
    expect(row).toEqual({ jobs: 0 });
  });

  it.each(apps)('keep %s from everything else', async (app) => {
    const others = apps.filter((other) => other !== app);
    for (const other of others) {
      await expect(asked(addresses[app], `SET ROLE assay_${other}`)).rejects.toMatchObject({ code: '42501' });
      await expect(asked(addresses[app], `SELECT 1 FROM ${other}.jobs`)).rejects.toMatchObject({
        code: '42501',
      });
    }
    const [login] = await asked(
      addresses[app],
      'SELECT rolsuper OR rolcreaterole OR rolcreatedb AS may FROM pg_roles WHERE rolname = session_user',
    );
    expect(login).toEqual({ may: false });
  });

  it('have new passwords at each start', async () => {
    const before = addresses['results'];
    const after = await loginPerApp(own.href);
    await expect(asked(before, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(await asked(after['results'], 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

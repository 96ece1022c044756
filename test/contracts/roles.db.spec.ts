import { randomBytes } from 'node:crypto';
import { apps } from '@assay/contracts';
import { Database, type MigrationClass, runMigrations } from '@assay/persistence';
import { capturedLogs } from '@assay/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dockerFile } from './manifests.fixture.js';

const tag = randomBytes(4).toString('hex');
const server = String(process.env['TEST_DATABASE_URL']);
const database = `spec_roles_${tag}`;
const addressAs = (user?: string): string => {
  const url = Object.assign(new URL(server), { pathname: `/${database}` });
  if (user !== undefined) Object.assign(url, { username: user, password: 'hush' });
  return url.href;
};

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const rows = <R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> =>
  as(url, async (client) => (await client.query<R>(sql)).rows);
const refusal = (url: string, sql: string): Promise<unknown> =>
  rows(url, sql).then(
    () => 'permitted',
    (error: { code: string }) => error.code,
  );

beforeAll(async () => {
  await rows(server, `CREATE DATABASE ${database}`);
  for (const app of apps) {
    const { migrations } = (await import(`../../apps/${app}/migrations/index.ts`)) as {
      migrations: readonly MigrationClass[];
    };
    await runMigrations({ databaseUrl: addressAs(), app, migrations });
  }
});
afterAll(() => rows(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));

describe.each(apps)('the role of %s', (app) => {
  it('is nothing more than the owner of its schema', async () => {
    const [role] = await rows(
      addressAs(),
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin,
              (SELECT array_agg(nspname::text) FROM pg_namespace WHERE nspowner = r.oid) AS owns
         FROM pg_roles r WHERE rolname = 'assay_${app}'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolcanlogin: false,
      owns: [app],
    });
  });

  it('reads and writes no table of another app, and waits for nothing for ever', async () => {
    const connected = await Database.connect({ databaseUrl: addressAs(), app }, capturedLogs().logger);
    const tables = await rows<{ name: string }>(
      addressAs(),
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname = ANY ('{${apps.filter((other) => other !== app).join()}}')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    try {
      for (const { name } of tables)
        for (const sql of [`SELECT 1 FROM ${name}`, `DELETE FROM ${name}`])
          await expect(connected.transaction((tx) => tx.execute(sql))).rejects.toMatchObject({
            code: '42501',
          });
      const settings = `SELECT name, setting FROM pg_settings WHERE name IN
        ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`;
      const found = await connected.read((tx) => tx.query<{ name: string; setting: string }>(settings));
      expect(Object.fromEntries(found.map(({ name, setting }) => [name, setting]))).toEqual({
        statement_timeout: '5000',
        lock_timeout: '2000',
        idle_in_transaction_session_timeout: '10000',
      });
    } finally {
      await connected.close();
    }
  });
});

describe('the logins that compose.yaml makes', () => {
  const [one, other] = [`one${tag}`, `other${tag}`];
  const login = (app: string): string => addressAs(`assay_${app}_login`);

  // What psql would run, for two apps of this spec alone: roles belong to the whole server.
  const scripts = [...dockerFile('postgres/10-apps.sh').matchAll(/<<'SQL'\n([\s\S]*?)\nSQL\n/g)].map(
    ([, sql = '']) => sql,
  );
  const filledIn = (sql: string, app: string): string => {
    const values: Readonly<Record<string, string>> = {
      database,
      app,
      role: `assay_${app}`,
      login: `assay_${app}_login`,
      password: 'hush',
    };
    return sql
      .replace(/:(["'])(\w+)\1/g, (_whole, quote: string, name: string) => `${quote}${values[name]}${quote}`)
      .replaceAll('assay_installer', `assay_installer_${tag}`);
  };
  beforeAll(async () => {
    const [first = '', perApp = ''] = scripts;
    expect(scripts).toHaveLength(2);
    for (const sql of [filledIn(first, ''), filledIn(perApp, one), filledIn(perApp, other)])
      await rows(addressAs(), sql);
    await rows(
      addressAs(),
      `CREATE TABLE ${one}.things (id int); ALTER TABLE ${one}.things OWNER TO assay_${one}`,
    );
  });
  afterAll(async () => {
    for (const app of [one, other])
      await rows(addressAs(), `DROP OWNED BY assay_${app}, assay_${app}_login; DROP ROLE assay_${app}_login`);
    await rows(addressAs(), `DROP OWNED BY assay_installer_${tag}; DROP ROLE assay_installer_${tag}`);
    for (const app of [one, other]) await rows(addressAs(), `DROP ROLE assay_${app}`);
  });

  it('can do nothing before they become the role of their app, and become no other', async () => {
    const become = `SET ROLE assay_${one}; `;
    expect(await refusal(login(one), `SELECT 1 FROM ${one}.things`)).toBe('42501');
    expect(await refusal(login(one), `${become}SELECT 1 FROM ${one}.things`)).toBe('permitted');
    for (const sql of [
      become,
      `SELECT 1 FROM ${one}.things`,
      `SET ROLE assay_installer_${tag}`,
      `CREATE SCHEMA theirs`,
      `CREATE ROLE theirs_${tag}`,
    ])
      expect([sql, await refusal(login(other), sql)]).toEqual([sql, '42501']);
  });

  it('are no superusers, and neither is the one that installs', async () => {
    const sql = `SELECT rolname FROM pg_roles WHERE rolname LIKE '%${tag}%'
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit AND rolname LIKE '%login')`;
    expect(await rows(addressAs(), sql)).toEqual([]);
  });
});

import { randomBytes } from 'node:crypto';
import { apps } from '@assay/contracts';
import { Database, guardRows, type MigrationClass, runMigrations } from '@assay/persistence';
import { capturedLogs } from '@assay/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dockerFile } from './manifests.fixture.js';

// Letters alone, like the names of apps.
const tag = randomBytes(4)
  .toString('hex')
  .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
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
  it('may read and write, owns nothing, and cannot get past what guards the rows of companies', async () => {
    const [role] = await rows(
      addressAs(),
      `SELECT count(*)::int AS roles,
              bool_or(rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolcanlogin) AS more,
              array_agg(rolname::text) FILTER (WHERE EXISTS (SELECT 1 FROM pg_namespace WHERE nspowner = r.oid)
                OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid)) AS owns,
              pg_has_role('assay_${app}', 'assay_${app}_owner', 'MEMBER') AS becomes
         FROM pg_roles r WHERE rolname IN ('assay_${app}', 'assay_${app}_company', 'assay_${app}_owner')`,
    );
    expect(role).toEqual({ roles: 3, more: false, owns: [`assay_${app}_owner`], becomes: false });
  });

  it('reads and writes no table of another app, and waits for nothing for ever', async () => {
    const connection = { databaseUrl: addressAs(), app, unsaid: 'every-company' } as const;
    const connected = await Database.connect(connection, capturedLogs().logger);
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
    // As the release before has it: the role that works owns what there is.
    await rows(
      addressAs(),
      `CREATE TABLE ${one}.things (id int); ALTER TABLE ${one}.things OWNER TO assay_${one}`,
    );
    // Twice, as somebody may who is not sure.
    for (let time = 0; time < 2; time += 1) await rows(addressAs(), rolesFor([one, other]));
  });
  afterAll(async () => {
    const [installer, ...ends] = [`assay_installer_${tag}`, '_login', '_company', '_owner', ''];
    const roles = [installer, ...[one, other].flatMap((app) => ends.map((end) => `assay_${app}${end}`))];
    // One after the other: dropping what several own at once PostgreSQL forgets what it has dropped.
    for (const role of roles) await rows(addressAs(), `DROP OWNED BY ${role} CASCADE`);
    await rows(addressAs(), `DROP ROLE ${roles.join()}`);
  });

  /** What is run once on a database of the release before, for the apps of this spec. */
  function rolesFor(named: readonly string[]): string {
    const text = dockerFile('postgres/20-roles.sql');
    expect(text).toContain(`ARRAY[${apps.map((app) => `'${app}'`).join(', ')}]`);
    return text
      .replace(/ARRAY\['gateway'.*?\]/, `ARRAY[${named.map((app) => `'${app}'`).join()}]`)
      .replaceAll('assay_installer', `assay_installer_${tag}`);
  }

  it('go on working on what another role owns from then on, also in the release before', async () => {
    const work =
      'INSERT INTO things VALUES (1); UPDATE things SET id = 2; DELETE FROM things; SELECT count(*) FROM things';
    const become = `SET ROLE assay_${one}; SET search_path = ${one}; `;
    expect(await refusal(login(one), `${become}${work}`)).toBe('permitted');
    expect(await refusal(login(one), `${become}SET ROLE assay_${one}_company; ${work}`)).toBe('permitted');
    for (const sql of [
      'ALTER TABLE things ADD COLUMN more text',
      'TRUNCATE things',
      `SET ROLE assay_${one}_owner`,
    ])
      expect([sql, await refusal(login(one), `${become}${sql}`)]).toEqual([sql, '42501']);
  });

  it('let the installer migrate a schema of the release before, and go on from there', async () => {
    const databaseUrl = addressAs(`assay_installer_${tag}`);
    expect(await runMigrations({ databaseUrl, app: one, migrations: [Guard0001] })).toHaveLength(1);
    expect(await runMigrations({ databaseUrl, app: one, migrations: [Guard0001] })).toHaveLength(0);
    const become = `SET ROLE assay_${one}; `;
    for (const sql of [`INSERT INTO ${one}.guarded VALUES ('acme')`, `SELECT * FROM ${one}.migrations`])
      expect([sql, await refusal(login(one), `${become}${sql}`)]).toEqual([sql, 'permitted']);
  });

  it('are told what to do where nobody has made the roles', async () => {
    const databaseUrl = addressAs(`assay_installer_${tag}`);
    const migrating = runMigrations({ databaseUrl, app: `none${tag}`, migrations: [Guard0001] });
    await expect(migrating).rejects.toThrow('docker/postgres/20-roles.sql');
  });

  class Guard0001 {
    async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
      await runner.query('CREATE TABLE guarded (company_id text)');
      await guardRows(runner, one, { byCompany: ['guarded'], closed: [] });
    }
  }

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

import { randomUUID } from 'node:crypto';
import { apps } from '@assay/contracts';
import { type MigrationClass, runMigrations } from '@assay/persistence';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What whoever works for one company reads although no row of it is a company's: an account's own, and what the apps know of it. */
const OPEN = [
  'consent.accounts',
  'ordering.account_policies',
  'ordering.accounts',
  'ordering.field_mappings',
  'ordering.field_observations',
  'ordering.packages',
];

/** References between rows of companies that do not name the company, and why. */
const WITHOUT_COMPANY = {
  'consent.connections_api_key_id_fkey': 'a key of an account may be of no company',
  'consent.connections_contender_key_id_fkey': 'a key of an account may be of no company',
  'consent.api_keys_replaces_fkey': 'a key of an account may be of no company',
  'consent.issued_credentials_api_key_id_fkey': 'a key of an account may be of no company',
  'results.ratings_person_fkey': 'the vendor may link a person to another company',
  'results.registrations_id_fkey': 'the vendor may link a person to another company',
};

const server = String(process.env['TEST_DATABASE_URL']);
const database = `spec_company_rows_${randomUUID().slice(0, 8)}`;
const url = Object.assign(new URL(server), { pathname: `/${database}` }).href;

async function asked<R extends object>(address: string, sql: string, options = ''): Promise<R[]> {
  const client = new pg.Client({ connectionString: address, options });
  await client.connect();
  try {
    const results = [await client.query<R>(sql)].flat();
    return results.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

interface Table {
  readonly app: string;
  readonly name: string;
  readonly owner: string;
  readonly forced: boolean;
  readonly hasCompany: boolean;
  /** The policies, each with its roles. */
  readonly policies: readonly string[];
}

const tablesSql = `SELECT n.nspname AS app, n.nspname || '.' || c.relname AS name, c.relowner::regrole::text AS owner,
    c.relrowsecurity AND c.relforcerowsecurity AS forced,
    EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname ~ '(^|_)company(_id)?$' AND NOT a.attisdropped) AS "hasCompany",
    ARRAY(SELECT polname || ': ' || array_to_string(ARRAY(SELECT r::regrole::text FROM unnest(polroles) r ORDER BY 1), ' ')
      || CASE WHEN pg_get_expr(polqual, polrelid) = 'true' THEN ' all' ELSE '' END
      FROM pg_policy WHERE polrelid = c.oid ORDER BY polname) AS policies
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ANY ('{${apps.join()}}') AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations' ORDER BY 2`;

let tables: Table[];
beforeAll(async () => {
  await asked(server, `CREATE DATABASE ${database}`);
  for (const app of apps) {
    const { migrations } = (await import(`../../apps/${app}/migrations/index.ts`)) as {
      migrations: readonly MigrationClass[];
    };
    await runMigrations({ databaseUrl: url, app, migrations });
  }
  tables = await asked<Table>(url, tablesSql);
});
afterAll(() => asked(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));

const guarded = (): Table[] => tables.filter(({ name }) => !OPEN.includes(name));
const ofCompanies = (): Table[] => guarded().filter(({ policies }) => policies.length > 1);

describe('every table of every app', () => {
  it('belongs to a role that no app can become', () => {
    expect(tables.length).toBeGreaterThan(60);
    expect(tables.filter(({ app, owner }) => owner !== `assay_${app}_owner`)).toEqual([]);
  });

  it('has row-level security, forced, or is named here', () => {
    expect(guarded().filter(({ forced }) => !forced)).toEqual([]);
    expect(tables.filter(({ name, forced }) => OPEN.includes(name) && !forced)).toHaveLength(OPEN.length);
  });

  it('is open as a whole to the app’s own role and to migrations alone', () => {
    for (const { app, name, policies } of guarded()) {
      const [every, one, ...others] = policies;
      expect([name, every, others]).toEqual([name, `every_company: assay_${app} assay_${app}_owner all`, []]);
      expect([name, one ?? '']).toEqual([name, one === undefined ? '' : `one_company: assay_${app}_company`]);
    }
  });

  it('shows a company its rows where it names the company', () => {
    const blind = tables.filter(({ hasCompany, policies }) => hasCompany && policies.length < 2);
    expect(blind.map(({ name }) => name)).toEqual([]);
  });

  it('names the company in each reference to a row of a company, or the reference is named here', async () => {
    const found = await asked<{ name: string }>(
      url,
      `SELECT k.connamespace::regnamespace || '.' || conname AS name FROM pg_constraint k
        WHERE contype = 'f' AND connamespace::regnamespace::text = ANY ('{${apps.join()}}')
          AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attname = 'company_id' AND a.attrelid = conrelid)
          AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attname = 'company_id' AND a.attrelid = confrelid)
          AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = conrelid AND a.attname = 'company_id' AND a.attnum = ANY (conkey))
        ORDER BY 1`,
    );
    expect(found.map(({ name }) => name)).toEqual(Object.keys(WITHOUT_COMPANY).sort());
  });
});

describe('the rows of two companies', () => {
  interface Column {
    readonly table: string;
    readonly name: string;
    readonly type: string;
  }

  // What a column needs at least; no check is asked, for only whose a row is matters here.
  const value = ({ name, type }: Column, company: string): string => {
    if (name === 'company_id') return `'${company}'`;
    if (name === 'envelope') return `jsonb_build_object('companyId', '${company}')`;
    if (type === 'uuid') return `md5('${company}')::uuid`;
    if (type === 'jsonb') return `'{}'`;
    if (type.startsWith('timestamp')) return 'now()';
    if (type.endsWith('[]')) return `'{}'`;
    if (type === 'bytea') return `'${company}'::bytea`;
    if (type === 'boolean') return 'false';
    return /int/.test(type) ? `${company.length}` : `'${company}'`;
  };
  // One after the other would take longer than all the rest.
  const columnsSql = `SELECT attrelid::regclass::text AS table, quote_ident(attname) AS name,
      format_type(atttypid, atttypmod) AS type FROM pg_attribute
    WHERE attrelid = ANY ($$TABLES$$::regclass[]) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''`;
  const companies = ['acme', 'globex'];
  /** How many rows of each table somebody sees, or changes; `says` is for whom, where it says so. */
  const seen = async (role: string, some: readonly Table[], { says = '', does = '' } = {}) => {
    const counts = new Map<string, number>();
    for (const app of apps) {
      const own = some.filter((table) => table.app === app).map(({ name }) => name);
      const options = `-c role=assay_${app}${role}${says === '' ? '' : ` -c assay.company=${says}`}`;
      const rows = (name: string): string =>
        does === '' ? `SELECT 1 FROM ${name}` : `${does} ${name} RETURNING 1`;
      const parts = own.map((name, at) => `t${at} AS (${rows(name)})`);
      const ends = own.map((name, at) => `SELECT '${name}' AS name, count(*)::int AS n FROM t${at}`);
      if (own.length === 0) continue;
      const found = await asked<{ name: string; n: number }>(
        url,
        `WITH ${parts.join()} ${ends.join(' UNION ALL ')}`,
        options,
      );
      for (const { name, n } of found) counts.set(name, n);
    }
    return counts;
  };
  const each = (some: readonly Table[], n: number) => new Map(some.map(({ name }) => [name, n]));

  beforeAll(async () => {
    const names = `{${guarded()
      .map(({ name }) => name)
      .join()}}`;
    const columns = await asked<Column>(url, columnsSql.replace('$$TABLES$$', `'${names}'`));
    const wanted = [...Map.groupBy(columns, ({ table }) => table)].flatMap(([table, its]) =>
      companies.map((company) => {
        const values = its.map((column) => value(column, company));
        return `INSERT INTO ${table} (${its.map(({ name }) => name).join()}) VALUES (${values.join()})`;
      }),
    );
    const checks = await asked<{ sql: string }>(
      url,
      `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS sql FROM pg_constraint
        WHERE contype = 'c' AND connamespace::regnamespace::text = ANY ('{${apps.join()}}')`,
    );
    const all = [...checks.map(({ sql }) => sql), 'SET session_replication_role = replica', ...wanted];
    await asked(url, all.join('; '));
  });

  it('are each seen by their own company alone, and by nobody who did not say for whom', async () => {
    expect(ofCompanies().length).toBeGreaterThan(40);
    expect(await seen('_company', ofCompanies(), { says: 'acme' })).toEqual(each(ofCompanies(), 1));
    expect(await seen('_company', ofCompanies(), { says: 'initech' })).toEqual(each(ofCompanies(), 0));
    expect(await seen('_company', ofCompanies())).toEqual(each(ofCompanies(), 0));
  });

  it('are neither changed nor removed by another company', async () => {
    const does = 'DELETE FROM';
    expect(await seen('_company', ofCompanies(), { says: 'initech', does })).toEqual(each(ofCompanies(), 0));
  });

  it('are all seen by the app’s own role, as in the release before', async () => {
    expect(await seen('', guarded())).toEqual(each(guarded(), companies.length));
  });

  it('show nothing of what is the vendor’s alone', async () => {
    const closed = guarded().filter(({ policies }) => policies.length === 1);
    expect(await seen('_company', closed, { says: 'acme' })).toEqual(each(closed, 0));
  });
});

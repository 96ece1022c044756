import { randomBytes } from 'node:crypto';
import { apps } from '@assay/contracts';
import { type MigrationClass, runMigrations } from '@assay/persistence';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, pageText } from './pages.fixture.js';

const [queries = ''] = blocksOf(pageText('docs/operations.md'), 'sql');
const blocks = queries.split(/(?=^SET ROLE )/m).map((block) => ({
  app: /^SET ROLE assay_(\w+);/.exec(block)?.[1] ?? '',
  sql: block.trim(),
}));
const tag = randomBytes(4).toString('hex');
const server = String(process.env['TEST_DATABASE_URL']);
const database = `spec_operations_${tag}`;
const login = (app: string): string => `spec_${app}_${tag}`;
const address = (user?: string): string => {
  const url = Object.assign(new URL(server), { pathname: `/${database}` });
  return Object.assign(url, user === undefined ? {} : { username: user, password: 'hush' }).href;
};

async function run(url: string, sql: string): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return [await client.query(sql)].flat();
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await run(server, `CREATE DATABASE ${database}`);
  for (const app of apps) {
    const { migrations } = (await import(`../../apps/${app}/migrations/index.ts`)) as {
      migrations: readonly MigrationClass[];
    };
    await runMigrations({ databaseUrl: address(), app, migrations });
    await run(
      address(),
      `CREATE ROLE ${login(app)} LOGIN NOINHERIT PASSWORD 'hush'; GRANT assay_${app} TO ${login(app)} WITH INHERIT FALSE, SET TRUE`,
    );
  }
});
afterAll(async () => {
  await run(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  for (const app of apps) await run(server, `DROP ROLE IF EXISTS ${login(app)}`);
});

describe('the SQL of the operations page', () => {
  it('is given for every app', () => {
    expect(blocks.map(({ app }) => app).sort()).toEqual([...apps].sort());
  });

  it.each(blocks)('runs under the login of $app, once it has become its role', async ({ app, sql }) => {
    const results = await run(address(login(app)), sql);
    expect(results.filter(({ command }) => command === 'SELECT')).toHaveLength(3);
    await expect(run(address(login(app)), sql.replace(/^.*\n/, ''))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('looks into every table whose rows can be due, every outbox and all dead letters', async () => {
    const [found] = await run(
      address(),
      `SELECT format('%s.%s', table_schema, table_name) AS name FROM information_schema.columns
        WHERE table_schema = ANY ('{${apps.join()}}') AND (column_name = 'due_at' OR table_name = 'dead_letters')
        GROUP BY 1`,
    );
    const looked = [...queries.matchAll(/FROM (\w+\.\w+)/g)].map(([, name]) => name);
    expect(new Set(looked)).toEqual(new Set(found?.rows.map(({ name }: { name: string }) => name)));
  });
});

it('an app goes over to a second login as the operations page says, while the first one works, and the first is gone then', async () => {
  const [, make = '', drop = ''] =
    /`(CREATE ROLE assay_ordering_login_2 [^`]+)`.*`(REVOKE [^`]+)`/.exec(pageText('docs/operations.md')) ??
    [];
  const here = (sql: string): string =>
    sql
      .replaceAll('DATABASE assay ', `DATABASE ${database} `)
      .replaceAll('assay_ordering_login', login('ordering'))
      .replaceAll('NEW', 'hush');
  const works = (user: string) =>
    run(address(user), 'SET ROLE assay_ordering; SELECT 1 FROM ordering.outbox');
  const [first, second] = [login('ordering'), `${login('ordering')}_2`];
  await run(address(), here(make));
  await Promise.all([works(first), works(second)]);
  await run(address(), here(drop));
  await works(second);
  await expect(works(first)).rejects.toMatchObject({ code: '28P01' });
  await run(address(), here(drop).replaceAll(first, second));
});

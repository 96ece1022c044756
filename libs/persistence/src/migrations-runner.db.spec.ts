import { capturedLogs, type TestDatabase, testDatabase } from '@assay/testing';
import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from './database.js';
import { dumpSchema } from './dump-schema.js';
import { CreateJobs0001 } from './jobs.fixture.js';
import { migrationName, refusePendingMigrations } from './migrations.js';
import { runMigrations } from './migrations-runner.js';

class FailHalfWay0002 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE half (id int)');
    throw new Error('half way');
  }
}

class Nameless {
  async up(): Promise<void> {}
}

let spec: TestDatabase;
beforeAll(async () => {
  spec = await testDatabase('jobs', { migrations: [CreateJobs0001] });
});
afterAll(() => spec.close());

it('runs every migration once, also when several start at the same time', async () => {
  const options = { databaseUrl: spec.url, app: 'twice', migrations: [CreateJobs0001] };
  const ran = await Promise.all([runMigrations(options), runMigrations(options), runMigrations(options)]);
  expect(ran.flat()).toEqual(['CreateJobs0000000000001']);
});

it('leaves nothing of a migration that fails, and keeps those before it', async () => {
  const migrations = [CreateJobs0001, FailHalfWay0002];
  await expect(runMigrations({ databaseUrl: spec.url, app: 'broken', migrations })).rejects.toThrow(
    'half way',
  );
  const tables = await spec.sql<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'broken' ORDER BY tablename`,
  );
  expect(tables.map(({ tablename }) => tablename)).toEqual(['jobs', 'migrations']);
});

it('makes the tables belong to a role that the app cannot become', async () => {
  const owners = await spec.sql(`SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'jobs'`);
  expect(owners).toEqual([{ tableowner: 'assay_jobs_owner' }]);
});

it('works for a login that may create roles but is no superuser', async () => {
  await spec.sql(`CREATE ROLE installer LOGIN CREATEROLE PASSWORD 'x'`);
  await spec.sql(
    `DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO installer', current_database()); END $$`,
  );
  const url = new URL(spec.url);
  url.username = 'installer';
  url.password = 'x';
  const options = { databaseUrl: url.href, app: 'modest', migrations: [CreateJobs0001] };
  expect(await runMigrations(options)).toHaveLength(1);
  expect(await runMigrations(options)).toHaveLength(0);
  const connection = { databaseUrl: url.href, app: 'modest', unsaid: 'every-company' } as const;
  const database = await Database.connect(connection, capturedLogs().logger);
  expect(await database.read((tx) => tx.query('SELECT current_user::text AS name'))).toEqual([
    { name: 'assay_modest' },
  ]);
  await database.close();
  const roles = ['assay_modest', 'assay_modest_company', 'assay_modest_owner', 'installer'];
  for (const role of roles) await spec.sql(`DROP OWNED BY ${role} CASCADE`);
  await spec.sql(`DROP ROLE ${roles.join()}`);
});

it('an app refuses to start on a database that lacks one of its migrations', async () => {
  await refusePendingMigrations(spec.database, [CreateJobs0001]);
  await expect(refusePendingMigrations(spec.database, [CreateJobs0001, FailHalfWay0002])).rejects.toThrow(
    'FailHalfWay0000000000002',
  );
});

it('a migration without a number is refused', () => {
  expect(() => migrationName(Nameless)).toThrow('CreateOrders0001');
});

it('the schema is described the same whichever database it is read from', async () => {
  const text = await dumpSchema(spec.database, 'jobs');
  expect(text).toContain(`  due_at timestamp with time zone DEFAULT now()`);
  expect(text).toContain('  CONSTRAINT jobs_label_key UNIQUE (label)');
  expect(text).toContain(
    'CREATE INDEX jobs_due ON jobs.jobs USING btree (due_at) WHERE (due_at IS NOT NULL);',
  );
  expect(text).not.toContain('migrations');
  const other = await testDatabase('jobs', { migrations: [CreateJobs0001] });
  expect(await dumpSchema(other.database, 'jobs')).toBe(text);
  await other.close();
});

import { createHash, randomUUID } from 'node:crypto';
import {
  Database,
  DatabaseClock,
  dataSourceOptions,
  type MigrationClass,
  runMigrations,
  WorkLoops,
} from '@assay/persistence';
import type { Logger } from '@assay/runtime';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Client } from 'pg';
import {
  DataSource,
  type EntityTarget,
  getMetadataArgsStorage,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import { capturedLogs } from './captured-logs.js';
import { testDatabaseUrl } from './servers.config.js';

/** What a spec file wants to find in its database. */
export interface TestDatabaseOptions {
  readonly migrations: readonly MigrationClass[];
  readonly logger?: Logger;
  readonly poolMax?: number;
}

/** A database of one spec file. */
export interface TestDatabase {
  readonly database: Database;
  /** Gives the database to an app's modules, in the place of PersistenceModule. */
  readonly module: DynamicModule;
  /** What `@InjectRepository` gives to a class. */
  rows<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E>;
  /** For a second connection, as the superuser where no role is asked for. */
  readonly url: string;
  /** Runs SQL past every role and transaction, in the app's schema. */
  sql<R extends object>(text: string, params?: readonly unknown[]): Promise<R[]>;
  /** Empties every table, so that the next test starts from nothing. */
  clear(): Promise<void>;
  /** Closes every connection and drops the database. */
  close(): Promise<void>;
}

// A busy machine takes seconds to begin a process of PostgreSQL.
const patientMs = 120_000;
// Ten that wait for one another, and each for the machine: what an app would rather refuse, a spec waits for.
const patience = {
  statement_timeout: patientMs,
  lock_timeout: patientMs,
  idle_in_transaction_session_timeout: patientMs,
  query_timeout: patientMs,
};
const lockNumber = 4_157_342;

/** Gives a spec file a fresh, migrated database of an app, cloned in a moment from one that is migrated once per run. */
export async function testDatabase(app: string, options: TestDatabaseOptions): Promise<TestDatabase> {
  const { migrations, logger = capturedLogs().logger, poolMax = 10 } = options;
  const name = `spec_${app}_${randomUUID().slice(0, 8)}`;
  await cloned(name, app, migrations);
  const url = addressOf(name);
  // A spec calls operations without the doors that say for whom they work.
  const unsaid = 'every-company';
  const usual = dataSourceOptions({ databaseUrl: url, app, poolMax, logger, connectMs: patientMs, unsaid });
  const dataSource = new DataSource({
    ...usual,
    extra: { ...(usual.extra as object), ...patience },
    // Each that the spec file has loaded.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
  });
  const database = new Database(await dataSource.initialize(), logger, true);
  const clock = new DatabaseClock(database);
  await clock.start();
  const superuser = await connectedTo(url, app);
  const sql = async <R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> =>
    (await superuser.query<R>(text, [...params])).rows;
  let statement: string | undefined;
  return {
    database,
    module: databaseModule(dataSource, database, clock),
    rows: (entity) => dataSource.getRepository(entity),
    url,
    sql,
    clear: async () => {
      await sql((statement ??= await emptying(app, sql)));
    },
    close: async () => {
      clock.stop();
      await database.close();
      await superuser.end();
      await asAdmin('postgres', (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function connectedTo(url: string, app: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: `-c search_path=${app}` });
  await client.connect();
  return client;
}

function databaseModule(dataSource: DataSource, database: Database, clock: DatabaseClock): DynamicModule {
  const providers = [
    { provide: DataSource, useValue: dataSource },
    { provide: Database, useValue: database },
    { provide: DatabaseClock, useValue: clock },
    WorkLoops,
  ];
  return {
    module: class OwnDatabase {},
    global: true,
    imports: [DiscoveryModule],
    providers,
    exports: [DataSource, Database, DatabaseClock],
  };
}

async function cloned(name: string, app: string, migrations: readonly MigrationClass[]): Promise<void> {
  await asAdmin('postgres', async (admin) => {
    // One at a time over all spec files: the template is made once, and no one connects to it while it is copied.
    await admin.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    await admin.query(
      `CREATE DATABASE ${name} TEMPLATE ${await templateOf(admin, app, migrations)} STRATEGY file_copy`,
    );
  });
}

async function templateOf(
  admin: Client,
  app: string,
  migrations: readonly MigrationClass[],
): Promise<string> {
  // Vitest's own process is part of the name: on a server that outlives a run, the next run migrates anew.
  const content = [process.ppid, ...migrations.map(String)].join('\n');
  const name = `template_${app}_${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return name;
  // Under its final name only when migrated: a failed migration must not leave a template behind.
  const draft = `draft_${randomUUID().slice(0, 8)}`;
  await admin.query(`CREATE DATABASE ${draft}`);
  try {
    await runMigrations({ databaseUrl: addressOf(draft), app, migrations });
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  } catch (error) {
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    throw error;
  }
  return name;
}

/**
 * One statement that empties every table and starts every sequence anew. Not TRUNCATE: that makes each table, index and
 * sequence a new file, which costs more than all the rows of a test. Foreign keys are not asked: nothing stays.
 */
async function emptying(app: string, sql: TestDatabase['sql']): Promise<string> {
  const tables = await sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = $1 AND tablename <> 'migrations'`,
    [app],
  );
  const sequences = await sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences WHERE schemaname = $1`,
    [app],
  );
  return [
    'BEGIN; SET LOCAL session_replication_role = replica',
    ...tables.map(({ name }) => `DELETE FROM ${name}`),
    ...sequences.map(({ name }) => `SELECT setval('${name}', 1, false)`),
    'COMMIT',
  ].join('; ');
}

function addressOf(name: string): string {
  const url = new URL(testDatabaseUrl());
  url.pathname = name;
  return url.href;
}

async function asAdmin<T>(database: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: addressOf(database) });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

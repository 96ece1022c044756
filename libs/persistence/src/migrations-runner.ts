import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { commandConnectMs, dataSourceOptions, ownerOf } from './data-source-options.js';
import { type MigrationClass, migrationName } from './migrations.js';
import { ensureRoles, grantWork } from './roles.js';

/** Whose schema is brought up to date, and where. */
export interface MigrationOptions {
  readonly databaseUrl: string;
  readonly app: string;
  readonly migrations: readonly MigrationClass[];
}

const lockNumber = 4_157_341;

/** Brings an app's role and schema up to date and returns the names of the migrations it ran; two at once are safe. */
export async function runMigrations(options: MigrationOptions): Promise<string[]> {
  const named = options.migrations.map(underItsRecordedName);
  const client = new Client({
    connectionString: options.databaseUrl,
    application_name: `assay-migrate-${options.app}`,
    connectionTimeoutMillis: commandConnectMs,
  });
  // It idles while the migrations run. When the connection is lost meanwhile, so is the lock; that is no reason to die in one.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Of the session, so that a runner that dies lets go of it. Closing the connection releases it.
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    await ensureRoles(client, options.app);
    await grantWork(client, options.app);
    const ran = await migrate(options, named);
    await grantWork(client, options.app);
    return ran;
  } finally {
    await client.end();
  }
}

async function migrate({ databaseUrl, app }: MigrationOptions, named: MigrationClass[]): Promise<string[]> {
  const options = dataSourceOptions({
    databaseUrl,
    app,
    role: ownerOf(app),
    poolMax: 1,
    connectMs: commandConnectMs,
    unsaid: 'every-company',
  });
  const extra = { ...(options.extra as object), statement_timeout: 0, query_timeout: 0 };
  const dataSource = new DataSource({
    ...options,
    extra,
    migrations: named as (new () => MigrationInterface)[],
  });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

function underItsRecordedName(migration: MigrationClass): MigrationClass {
  const recorded = migrationName(migration);
  return class extends migration {
    readonly name = recorded;
  };
}

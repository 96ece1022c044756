import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions, roleOf } from './data-source-options.js';
import { type MigrationClass, migrationName } from './migrations.js';

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
    connectionTimeoutMillis: 3000,
  });
  // It idles while the migrations run. When the connection is lost meanwhile, so is the lock; that is no reason to die in one.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Of the session, so that a runner that dies lets go of it. Closing the connection releases it.
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    await ensureRole(client, roleOf(options.app));
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${options.app} AUTHORIZATION ${roleOf(options.app)}`);
    return await migrate(options, named);
  } finally {
    await client.end();
  }
}

async function migrate({ databaseUrl, app }: MigrationOptions, named: MigrationClass[]): Promise<string[]> {
  const options = dataSourceOptions({ databaseUrl, app, poolMax: 1 });
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

// Roles belong to the whole server: migrations of another database may create the same one at this moment.
async function ensureRole(client: Client, role: string): Promise<void> {
  await tolerate(['42710', '23505'], async () => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (!rowCount) await client.query(`CREATE ROLE ${role} NOLOGIN`);
  });
  await tolerate(['XX000', '23505'], async () => {
    if (!(await canBecome(client, role))) await client.query(`GRANT ${role} TO CURRENT_USER`);
  });
}

async function canBecome(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ can: boolean }>(
    `SELECT pg_has_role(current_user, $1,
       CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) AS can`,
    [role],
  );
  return rows[0]?.can ?? false;
}

async function tolerate(states: readonly string[], step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !states.includes(code)) throw error;
  }
}

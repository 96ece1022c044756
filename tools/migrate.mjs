// Brings the database up to date, here and inside an image: node tools/migrate.mjs [app …], with DATABASE_URL or
// DATABASE_URL_FILE. The login may create schemas and become each app's role. Safe to run twice, also at once.
import 'reflect-metadata';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apps as everyApp } from '@assay/contracts';
import { migrationName, runMigrations } from '@assay/persistence';
import { loadConfig, Logger } from '@assay/runtime';
import { Matches } from 'class-validator';
import pg from 'pg';

const ROOT = resolve(import.meta.dirname, '..');

class MigrateConfig {
  /** @type {string} */
  DATABASE_URL;
}
Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgres:// address' })(
  MigrateConfig.prototype,
  'DATABASE_URL',
);

/**
 * Creates the database, each app's role and schema, and runs the migrations that have not run yet.
 * @param {string} databaseUrl
 * @param {readonly string[]} [apps]
 * @returns {Promise<string[]>} the migrations that ran, as `app name`
 */
export async function migrate(databaseUrl, apps = everyApp) {
  await ensureDatabase(databaseUrl);
  const ran = [];
  for (const app of apps) {
    const names = await runMigrations({ databaseUrl, app, migrations: await migrationsOf(app) });
    ran.push(...names.map((name) => `${app} ${name}`));
  }
  return ran;
}

/**
 * True where every migration of every app has run; takes one connection and changes nothing.
 * @param {string} databaseUrl
 * @returns {Promise<boolean>}
 */
export async function isCurrent(databaseUrl) {
  const lists = everyApp.map((app) => `SELECT '${app} ' || name AS name FROM ${app}.migrations`);
  // A database, schema or table that is not there yet, or that this login may not read: migrate has the word.
  const rows = await inDatabase(databaseUrl, lists.join(' UNION ALL ')).catch(() => []);
  const ran = new Set(rows.map((/** @type {{ name: string }} */ { name }) => name));
  for (const app of everyApp) {
    const wanted = (await migrationsOf(app)).map((migration) => `${app} ${migrationName(migration)}`);
    if (!wanted.every((name) => ran.has(name))) return false;
  }
  return true;
}

/**
 * @param {string} app
 * @returns {Promise<import('@assay/persistence').MigrationClass[]>}
 */
async function migrationsOf(app) {
  const index = pathToFileURL(`${ROOT}/apps/${app}/dist/migrations/index.js`).href;
  return [...(await import(index)).migrations];
}

/** @param {string} databaseUrl */
async function ensureDatabase(databaseUrl) {
  const wanted = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  const missing = '3D000';
  const alreadyThere = ['42P04', '23505'];
  try {
    await inDatabase(databaseUrl, 'SELECT 1');
  } catch (error) {
    if (codeOf(error) !== missing) throw error;
    const admin = new URL(databaseUrl);
    admin.pathname = '/postgres';
    await inDatabase(admin.href, `CREATE DATABASE ${pg.escapeIdentifier(wanted)}`).catch((failure) => {
      if (!alreadyThere.includes(codeOf(failure) ?? '')) throw failure;
    });
  }
}

/**
 * @param {string} url
 * @param {string} sql
 * @returns {Promise<any[]>}
 */
async function inDatabase(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** @param {readonly string[]} asked */
async function run(asked) {
  const { DATABASE_URL } = loadConfig(MigrateConfig);
  const unknown = asked.filter((app) => !everyApp.some((known) => known === app));
  if (unknown.length > 0) throw new Error(`there is no app ${unknown.join(', ')}`);
  return migrate(DATABASE_URL, asked.length > 0 ? asked : everyApp);
}

if (process.argv[1] === import.meta.filename) {
  const logger = new Logger({ app: 'migrate' });
  try {
    logger.info('migrated', { ran: await run(process.argv.slice(2)) });
  } catch (error) {
    logger.error('the database is not up to date', { error });
    process.exitCode = 1;
  }
}

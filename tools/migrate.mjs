// Brings the database up to date: node tools/migrate.mjs [app …], with DATABASE_URL. Safe to run twice, also at once.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMigrations } from '@assay/persistence';
import pg from 'pg';
import { PRODUCT_APPS } from './processes.mjs';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Creates the database, each app's role and schema, and runs the migrations that have not run yet.
 * @param {string} databaseUrl
 * @param {readonly string[]} [apps]
 * @returns {Promise<string[]>} the migrations that ran, as `app name`
 */
export async function migrate(databaseUrl, apps = PRODUCT_APPS) {
  await ensureDatabase(databaseUrl);
  const ran = [];
  for (const app of apps) {
    const { migrations } = await import(pathToFileURL(`${ROOT}/apps/${app}/dist/migrations/index.js`).href);
    const names = await runMigrations({ databaseUrl, app, migrations });
    ran.push(...names.map((name) => `${app} ${name}`));
  }
  return ran;
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
 */
async function inDatabase(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(sql);
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

if (process.argv[1] === import.meta.filename) {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: name the PostgreSQL to bring up to date');
  const asked = process.argv.slice(2);
  const ran = await migrate(DATABASE_URL, asked.length > 0 ? asked : PRODUCT_APPS);
  process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : 'nothing to do\n');
}

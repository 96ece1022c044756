import { resolve } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../tools/servers/postgres.mjs';
import makeProductDatabase from '../setup/product-database.js';

const dataFolder = resolve(import.meta.dirname, `../../.data/bench-${process.pid}`);
let remove: () => Promise<void> = async () => undefined;

/** Starts a PostgreSQL with its durability as in production, which counts statements. */
export async function setup(): Promise<void> {
  const first = await startPostgres({ dataFolder });
  const client = new pg.Client({ connectionString: first.url });
  await client.connect();
  await client.query(`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`);
  await client.end();
  await first.stop();
  const postgres = await startPostgres({ dataFolder });
  process.env['TEST_DATABASE_URL'] = postgres.url;
  process.env['TEST_FOLDER'] = `.data/bench-${process.pid}-worlds`;
  await makeProductDatabase();
  remove = postgres.remove;
}

/** Removes it with its data. */
export async function teardown(): Promise<void> {
  await remove();
}

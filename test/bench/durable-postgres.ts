import { resolve } from 'node:path';
import { startPostgres } from '../../tools/servers/postgres.mjs';

const dataFolder = resolve(import.meta.dirname, `../../.data/bench-${process.pid}`);
let remove: () => Promise<void> = async () => undefined;

/** Starts a PostgreSQL with its durability as in production. */
export async function setup(): Promise<void> {
  const postgres = await startPostgres({ dataFolder });
  process.env['TEST_DATABASE_URL'] = postgres.url;
  remove = postgres.remove;
}

/** Removes it with its data. */
export async function teardown(): Promise<void> {
  await remove();
}

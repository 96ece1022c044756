// The schema of every app as a file that people read and a test compares.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Database, dumpSchema } from '@assay/persistence';
import { Logger, whose } from '@assay/runtime';
import { migrate } from '../migrate.mjs';
import { PRODUCT_APPS } from '../processes.mjs';
import { say } from '../progress.mjs';
import { startPostgres } from '../servers/postgres.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Always on a fresh embedded server: what is written must come from the migrations alone.
 * @param {import('./lifetime.mjs').Lifetime} life
 * @returns {Promise<void>}
 */
export async function writeSchemas(life) {
  const dataFolder = join(ROOT, `.data/schema-${process.pid}`);
  const postgres = await startPostgres({ dataFolder, durable: false, configured: '' });
  life.onEnd(postgres.remove);
  await migrate(postgres.url);
  const logger = new Logger({ app: 'schema', level: 'silent' });
  for (const app of PRODUCT_APPS) {
    const database = await Database.connect({ databaseUrl: postgres.url, app, poolMax: 1 }, logger);
    const file = join(ROOT, 'apps', app, 'schema.sql');
    writeFileSync(file, await whose.everyCompany(() => dumpSchema(database, app)));
    await database.close();
    say(`wrote ${file}`);
  }
  await life.end(0);
}

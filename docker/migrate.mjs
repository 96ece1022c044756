// Brings the database up to date, inside an image: node docker/migrate.mjs [app …], with DATABASE_URL or
// DATABASE_URL_FILE. The login may create schemas and become each app's role. Safe to run twice, also at once.
import { runMigrations } from '@assay/persistence';
import { loadConfig, Logger } from '@assay/runtime';
import { Matches } from 'class-validator';

const APPS = ['consent', 'ordering', 'notification', 'results', 'gateway'];

class MigrateConfig {
  /** @type {string} */
  DATABASE_URL;
}
Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgres:// address' })(
  MigrateConfig.prototype,
  'DATABASE_URL',
);

const logger = new Logger({ app: 'migrate' });
try {
  const { DATABASE_URL: databaseUrl } = loadConfig(MigrateConfig);
  const asked = process.argv.slice(2);
  const unknown = asked.filter((app) => !APPS.includes(app));
  if (unknown.length > 0) throw new Error(`there is no app ${unknown.join(', ')}`);
  for (const app of asked.length > 0 ? asked : APPS) {
    const { migrations } = await import(`../apps/${app}/dist/migrations/index.js`);
    logger.info('migrated', { of: app, ran: await runMigrations({ databaseUrl, app, migrations }) });
  }
} catch (error) {
  logger.error('the database is not up to date', { error });
  process.exitCode = 1;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, Outage, whose } from '@assay/runtime';
import type { DataSource } from 'typeorm';
import { backoffSeconds } from './backoff.js';
import { databaseAdvice } from './database-advice.js';
import { Database } from './database.js';
import { refuseUnfitDatabase } from './fit-database.js';
import { type MigrationClass, refusePendingMigrations } from './migrations.js';

const soon = { base: 0.5, cap: 5 };

/** Does something with the database again until it works; what no waiting and no operator of it can mend is thrown. */
export async function whenDatabaseAnswers<T>(logger: Logger, work: () => Promise<T>): Promise<T> {
  const outage = new Outage(logger, {
    away: 'PostgreSQL cannot be used yet',
    back: 'PostgreSQL can be used',
  });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await work();
      outage.over();
      return result;
    } catch (error) {
      const advice = databaseAdvice(error);
      if (advice === undefined) throw error;
      outage.failed(error, advice);
      await sleep(100 + 1000 * backoffSeconds(attempt, soon));
    }
  }
}

/** Opens the data source as soon as the database is there, fit for use and migrated; says once what it waits for. */
export async function openDatabase(
  dataSource: DataSource,
  { app, migrations, logger }: { app: string; migrations: readonly MigrationClass[]; logger: Logger },
): Promise<Database> {
  const database = new Database(dataSource, logger);
  const open = async (): Promise<Database> => {
    await dataSource.initialize();
    try {
      await refuseUnfitDatabase(database, app);
      await refusePendingMigrations(database, migrations);
      return database;
    } catch (error) {
      await dataSource.destroy().catch(() => undefined);
      throw error;
    }
  };
  return whose.everyCompany(() => whenDatabaseAnswers(logger, open));
}

import { AppConfig, HealthChecks, Logger } from '@assay/runtime';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Entities } from './data-source-options.js';
import { Database } from './database.js';
import { type MigrationClass, refusePendingMigrations } from './migrations.js';

/** What an app keeps in its schema. */
export interface PersistenceOptions {
  readonly app: string;
  readonly entities: Entities;
  /** With them, the app refuses to start on a database that lacks one. */
  readonly migrations?: readonly MigrationClass[];
}

/** Connects an app to its schema before anything else starts, and closes the connections after everything stopped. */
@Module({})
export class PersistenceModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  // Global for the reason given in RuntimeModule: an app has exactly one database.
  static forApp(options: PersistenceOptions): DynamicModule {
    const database = {
      provide: Database,
      inject: [AppConfig, Logger, HealthChecks],
      useFactory: (config: AppConfig, logger: Logger, checks: HealthChecks) =>
        openDatabase(options, config, logger, checks),
    };
    return { module: PersistenceModule, global: true, providers: [database], exports: [Database] };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.database.stopLoops();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

async function openDatabase(
  { app, entities, migrations = [] }: PersistenceOptions,
  config: AppConfig,
  logger: Logger,
  checks: HealthChecks,
): Promise<Database> {
  const connection = { databaseUrl: config.DATABASE_URL, app, entities, poolMax: config.DATABASE_POOL_MAX };
  const database = await Database.connect(connection, logger);
  await refusePendingMigrations(database, migrations);
  checks.register('database', () => database.ping());
  return database;
}

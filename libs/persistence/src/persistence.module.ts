import { AppConfig, HealthChecks, Logger, Metrics } from '@assay/runtime';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';
import { Database } from './database.js';
import { DatabaseClock } from './database-clock.js';
import { DatabaseProbe } from './database-probe.js';
import { measurePool } from './measure-pool.js';
import type { MigrationClass } from './migrations.js';
import { openDatabase } from './open-database.js';
import { WorkLoops } from './work-loops.js';

/** What an app keeps in its schema. */
export interface PersistenceOptions {
  readonly app: string;
  /** With them, the app waits until the database lacks none. */
  readonly migrations?: readonly MigrationClass[];
}

/**
 * Connects an app to its schema before anything else starts, and stops what works on it before TypeOrmModule closes the
 * connections, after everything else.
 */
@Module({})
export class PersistenceModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DatabaseProbe) private readonly probe: DatabaseProbe,
    @Inject(DatabaseClock) private readonly clock: DatabaseClock,
  ) {}

  // Global for the reason given in RuntimeModule: an app has exactly one database.
  static forApp(options: PersistenceOptions): DynamicModule {
    const { app, migrations = [] } = options;
    const probe = {
      provide: DatabaseProbe,
      inject: [AppConfig, HealthChecks],
      useFactory: (config: AppConfig, checks: HealthChecks) => {
        const ownConnection = new DatabaseProbe(config.DATABASE_URL, app);
        checks.register('database', () => ownConnection.ping());
        return ownConnection;
      },
    };
    const database = {
      provide: Database,
      inject: [DataSource, Logger, Metrics],
      useFactory: (dataSource: DataSource, logger: Logger, metrics: Metrics) => {
        measurePool(metrics, dataSource);
        return openDatabase(dataSource, { app, migrations, logger });
      },
    };
    const clock = {
      provide: DatabaseClock,
      inject: [Database],
      useFactory: async (opened: Database) => {
        const databaseClock = new DatabaseClock(opened);
        await databaseClock.start();
        return databaseClock;
      },
    };
    return {
      module: PersistenceModule,
      global: true,
      imports: [DiscoveryModule, ormFor(app)],
      providers: [probe, database, clock, WorkLoops],
      exports: [Database, DatabaseClock],
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.database.stopLoops();
  }

  async onApplicationShutdown(): Promise<void> {
    this.clock.stop();
    await this.probe.close();
  }
}

/** The data source, with the entities that the app's modules name by `TypeOrmModule.forFeature`. */
function ormFor(app: string): DynamicModule {
  return TypeOrmModule.forRootAsync({
    inject: [AppConfig, Logger],
    useFactory: ({ DATABASE_URL: databaseUrl, DATABASE_POOL_MAX: poolMax }: AppConfig, logger: Logger) => ({
      ...dataSourceOptions({ databaseUrl, app, poolMax, logger }),
      autoLoadEntities: true,
      // openDatabase opens it, which waits for as long as it takes; TypeOrmModule would give up, and log stacks.
      manualInitialization: true,
      toRetry: () => false,
    }),
  });
}

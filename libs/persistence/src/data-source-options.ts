import type { Logger } from '@assay/runtime';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { PreparingClient } from './preparing-client.js';
import { silentOrm } from './silent-orm.js';
import { SnakeNaming } from './snake-naming.js';

/** What an app's connections to PostgreSQL depend on. */
export interface ConnectionOptions {
  readonly databaseUrl: string;
  readonly app: string;
  /** As which role, where that is not the app's. */
  readonly role?: string;
  readonly poolMax?: number;
  readonly connectMs?: number;
  readonly logger?: Logger;
  /** Whose a statement is where nobody has said so; specs of single operations say it once for all. */
  readonly unsaid?: 'every-company';
}

/** How long a command waits for PostgreSQL: an app tries again by itself, behind a command nobody does. */
export const commandConnectMs = 60_000;

/** The role as which an app works for every company. */
export function roleOf(app: string): string {
  if (!/^[a-z][a-z_]{0,40}$/.test(app)) throw new Error('an app is named in lower case letters');
  return `assay_${app}`;
}

/** The role as which an app works for one company: it sees what is of the company in `assay.company`, and of others nothing. */
export function companyRoleOf(app: string): string {
  return `${roleOf(app)}_company`;
}

/** The role that the app's schema and all in it belong to; an app cannot become it. */
export function ownerOf(app: string): string {
  return `${roleOf(app)}_owner`;
}

/** Connects an app to its own schema, as its own role, with a limit on everything that could wait for ever. */
export function dataSourceOptions(options: ConnectionOptions): DataSourceOptions {
  return {
    type: 'postgres',
    driver: pg,
    url: options.databaseUrl,
    applicationName: `assay-${options.app}`,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logger: silentOrm,
    poolSize: options.poolMax ?? 10,
    connectTimeoutMS: options.connectMs ?? 3000,
    // An idle connection that breaks is an event without a listener otherwise, which ends the process.
    poolErrorHandler: (error: Error) => options.logger?.warn('an idle database connection broke', { error }),
    extra: {
      Client: PreparingClient,
      companyRole: companyRoleOf(options.app),
      everyRole: roleOf(options.app),
      unsaid: options.unsaid,
      statement_timeout: 5000,
      lock_timeout: 2000,
      idle_in_transaction_session_timeout: 10_000,
      // The only limit that also holds when the network swallows the answer.
      query_timeout: 10_000,
      keepAlive: true,
      // On its way from the pool to the first statement a connection has no listener either; the statement fails anyway.
      onConnect: (client: pg.Client) => void client.on('error', () => undefined),
      options: `-c role=${options.role ?? roleOf(options.app)} -c search_path=${options.app} -c timezone=UTC -c default_transaction_isolation=read\\ committed`,
    },
  };
}

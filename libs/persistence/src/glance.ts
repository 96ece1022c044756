import { Logger, whose } from '@assay/runtime';
import { Database } from './database.js';
import type { Tx } from './tx.js';

/** Whose tables are looked at, and where. */
export interface Glance {
  readonly databaseUrl: string;
  readonly app: string;
}

// A busy machine takes seconds to begin a process of PostgreSQL.
const patienceMs = 8000;
const silent = new Logger({ app: 'doctor', level: 'silent' });

/** Reads for every company, on a connection of its own, as the role of the app, which is closed at once: whatever state the app’s pool is in. */
export function glance<T>(at: Glance, work: (tx: Tx) => Promise<T>): Promise<T> {
  return visit(at, (database) => database.read(work));
}

/** The same with the database as it is opened, of which there is one connection. */
export async function visit<T>(
  { databaseUrl, app }: Glance,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await Database.connect({ databaseUrl, app, poolMax: 1, connectMs: patienceMs }, silent);
  try {
    return await whose.everyCompany(() => work(database));
  } finally {
    await database.close();
  }
}

import { UnfitDatabase } from './database-advice.js';
import type { Database } from './database.js';
import { roleOf } from './data-source-options.js';

/** The oldest PostgreSQL whose roles can be set up as docker/postgres does. */
const oldestMajor = 16;

interface Session {
  readonly version: number;
  readonly role: string;
  readonly path: string;
}

/** Throws what is wrong where PostgreSQL is too old, or something on the way took the role or the schema of the session. */
export async function refuseUnfitDatabase(database: Database, app: string): Promise<void> {
  const [session] = await database.read((tx) =>
    tx.query<Session>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_user AS role,
              current_setting('search_path') AS path`,
    ),
  );
  if (session && session.version < oldestMajor)
    throw new UnfitDatabase(`PostgreSQL ${session.version} is too old, ${oldestMajor} is needed`);
  if (session?.role !== roleOf(app) || session.path !== app)
    throw new UnfitDatabase(
      'the role or the search_path of the session was lost on the way: is a transaction pooler in between? Give the address of PostgreSQL itself',
    );
}

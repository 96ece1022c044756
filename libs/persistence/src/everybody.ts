import type { Database } from './database.js';

/** One way in which somebody is known: as a candidate of a company, by an address, or both. */
export interface Identity {
  readonly companyId: string | null;
  readonly candidateId: string | null;
  readonly email: string | null;
}

interface Row extends Identity {
  readonly key: string;
}

const rowsAtOnce = 5000;

/**
 * Everybody whom an app's statements find, page by page. Each gives `key`, an id by which it goes on, `companyId`, `candidateId` and
 * `email`; $1 is the key after which to go on, or nothing, and $2 how many keys are wanted at once.
 */
export async function* everybody(
  database: Pick<Database, 'read'>,
  statements: readonly string[],
): AsyncGenerator<Identity, void, undefined> {
  for (const sql of statements) {
    let after: string | null = null;
    for (;;) {
      const params: readonly unknown[] = [after, rowsAtOnce];
      const rows: Row[] = await database.read((tx) => tx.query<Row>(sql, params));
      yield* rows;
      const last = rows.at(-1);
      if (!last) break;
      after = last.key;
    }
  }
}

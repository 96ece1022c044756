import { setTimeout as sleep } from 'node:timers/promises';
import { updateUnheld } from '@assay/testing';
import type { OneDatabase } from '../../installation/one-database.js';

/** What waits for a moment, where it is kept; a token's life is not among it, because SmartRecruiters knows when that ends. */
const moments: readonly {
  readonly table: string;
  readonly columns: readonly string[];
}[] = [
  {
    table: 'results.submissions',
    columns: ['due_at', 'first_due_at', 'decided_at', 'parked_at', 'not_found_at'],
  },
  { table: 'results.lanes', columns: ['blocked_until', 'halved_until'] },
  { table: 'consent.granted_credentials', columns: ['refused_at', 'replaced_refused_at'] },
];

const secondsAtOnce = 20;
const lookMs = 500;

const statements = moments.map(({ table, columns }) =>
  updateUnheld(
    table,
    columns.map((column) => `${column} = ${column} - make_interval(secs => $1)`).join(', '),
    columns.map((column) => `${column} IS NOT NULL`).join(' OR '),
  ),
);

/** Has so many seconds pass, by the database's clock, for everything that waits to tell SmartRecruiters something. */
export async function passTime(database: OneDatabase, seconds: number): Promise<void> {
  for (const statement of statements) await database.sql(statement, [seconds]);
}

/** Has time pass so many times faster until the work is done. */
export async function whileTimePasses<T>(database: OneDatabase, work: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  const passing = (async () => {
    while (!over.signal.aborted) {
      await passTime(database, secondsAtOnce);
      await sleep(lookMs);
    }
  })();
  try {
    return await work();
  } finally {
    over.abort();
    await passing;
  }
}

import { Logger } from '@assay/runtime';
import { expect, it } from 'vitest';
import { Database } from './database.js';
import { Retention } from './retention.js';
import type { Tx } from './tx.js';

/** A retention that finds so much each time it looks, on a database of which only the transactions are there. */
function retention(forget: () => Promise<number>): { kept: Retention; close: () => Promise<void> } {
  const stops: (() => Promise<void>)[] = [];
  const database = {
    ownTransaction: <T>(work: (tx: Tx) => Promise<T>) => work({} as Tx),
    stopBeforeClosing: (stop: () => Promise<void>) => void stops.push(stop),
  } as unknown as Database;
  const logger = new Logger({ app: 'jobs', level: 'silent' });
  const kept = new Retention({ database, everyMs: 60_000, forget, logger, failure: 'nothing was forgotten' });
  return { kept, close: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}

it('all that is old enough is forgotten, batch after batch', async () => {
  const found = [500, 501, 3, 500];
  await retention(() => Promise.resolve(found.shift() ?? 0)).kept.sweep();
  expect(found).toEqual([500]);
});

it('the end of the app is not kept waiting by a long list', async () => {
  let batches = 0;
  const { kept, close } = retention(async () => {
    batches += 1;
    if (batches === 2) await close();
    return 500;
  });
  kept.onApplicationBootstrap();
  await kept.sweep();
  expect(batches).toBe(2);
});

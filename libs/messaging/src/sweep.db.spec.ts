import { confirmEvents, Problem, type RequestContract } from '@assay/contracts';
import { capturedLogs, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Bus } from './bus.js';
import { MessagingConfig } from './messaging.config.js';
import { Sweep } from './sweep.js';
import { createMessagingTables } from './tables.js';

class CreateTables0001 {
  up = createMessagingTables;
}

let store: TestDatabase;
beforeAll(async () => {
  store = await testDatabase('consent', { migrations: [CreateTables0001] });
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** A sweep while results is silent and notification has got nothing. */
function sweep(): Sweep {
  const ask = async <Q, R>(contract: RequestContract<Q, R>, request: Q): Promise<R> => {
    if (contract.subject !== confirmEvents('notification').subject)
      throw new Problem('unavailable', { service: contract.owner });
    return { missing: (request as { eventIds: string[] }).eventIds } as R;
  };
  const config = Object.assign(new MessagingConfig(), { SWEEP_INTERVAL_MS: 60_000 });
  const bus = { ask } as unknown as Bus;
  return new Sweep(store.database, bus, config, capturedLogs().logger);
}

const publish = (count: number, consumer: string, age: string) =>
  store.sql(
    `INSERT INTO outbox (id, subject, envelope, consumers, due_at, published_at)
      SELECT gen_random_uuid(), 's', '{}', ARRAY[$2], NULL, now() - $3::interval FROM generate_series(1, $1)`,
    [count, consumer, age],
  );

it('events for an app that is silent keep nobody else’s from being published again', async () => {
  await publish(500, 'results', '2 hours');
  await publish(1, 'notification', '1 hour');
  await sweep().run();
  await sweep().run();
  const due = await store.sql<{ consumers: string[] }>(
    'SELECT consumers FROM outbox WHERE due_at IS NOT NULL',
  );
  expect(due).toEqual([{ consumers: ['notification'] }]);
  expect(await store.sql('SELECT 1 FROM outbox')).toHaveLength(501);
});

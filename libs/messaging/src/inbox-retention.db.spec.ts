import { capturedLogs, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { InboxRetention } from './inbox-retention.js';
import { MessagingConfig } from './messaging.config.js';
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

const arrived = (count: number, days: number) =>
  store.sql(
    `INSERT INTO inbox (event_id, consumer, received_at)
      SELECT gen_random_uuid(), 'results-keep-sheet', now() - make_interval(days => $2) FROM generate_series(1, $1)`,
    [count, days],
  );

it('an event that arrived is known for two weeks, and all that are older are forgotten', async () => {
  await arrived(1, 13);
  await arrived(1200, 15);
  await new InboxRetention(store.database, new MessagingConfig(), capturedLogs().logger).sweep();
  const kept = await store.sql('SELECT 1 FROM inbox WHERE received_at > now() - make_interval(days => 14)');
  expect(kept).toHaveLength(1);
  expect(await store.sql('SELECT 1 FROM inbox')).toHaveLength(1);
});

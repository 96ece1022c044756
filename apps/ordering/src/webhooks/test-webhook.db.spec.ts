import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { TestWebhook } from './test-webhook.js';
import { Webhooks } from './webhooks.repository.js';

const bench = orderingBench();
let operation: TestWebhook;
beforeAll(() => {
  operation = new TestWebhook(bench.database, bench.account, new Webhooks());
});
beforeEach(() => bench.connected());

it('a test is owed to an account that wants no webhook at all, and each time anew', async () => {
  const sent = await operation.run({ accountId: 'north' });
  expect(sent).toMatchObject({ accountId: 'north', type: 'webhook.test', status: 'due', attempts: [] });
  expect(JSON.parse(sent.payload ?? '')).toMatchObject({
    type: 'webhook.test',
    data: { accountId: 'north' },
  });
  await operation.run({ accountId: 'north' });
  const due = await bench.store.sql(
    `SELECT type FROM webhooks WHERE due_at <= now() AND give_up_at < now() + interval '61 minutes'`,
  );
  expect(due).toHaveLength(2);
  const account = await bench.account.run('north');
  expect(account.webhookAddress('webhook.test')).toBe('https://engine.example/hook');
});

it('a test that is named is one, however often it is asked for, and stays as it went', async () => {
  const named = { accountId: 'north', webhookId: randomUUID() };
  const sent = await operation.run(named);
  expect(sent.webhookId).toBe(named.webhookId);
  await bench.store.sql(`UPDATE webhooks SET due_at = NULL, outcome = 'delivered'`);
  expect(await operation.run(named)).toMatchObject({ webhookId: named.webhookId, status: 'delivered' });
  expect(await bench.store.sql('SELECT id FROM webhooks')).toHaveLength(1);
});

it('an account that is not there is sent nothing', async () => {
  bench.bus.answer(showAccount, ({ accountId }) => {
    throw new Problem('account-not-found', { accountId });
  });
  await expect(operation.run({ accountId: 'nobody' })).rejects.toMatchObject({ code: 'account-not-found' });
  expect(await bench.store.sql('SELECT id FROM webhooks')).toEqual([]);
});

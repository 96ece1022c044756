import type { ListWebhooksRequest } from '@assay/contracts/ordering';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { ListWebhooks } from './list-webhooks.js';
import { Webhooks } from './webhooks.repository.js';

const bench = orderingBench();
let operation: ListWebhooks;
beforeAll(() => {
  operation = new ListWebhooks(bench.database, bench.account, new Webhooks());
});
beforeEach(async () => {
  await bench.connected();
  const wanted = anAccount({ webhookTypes: ['invitation.sent', 'submission.failed'] });
  await bench.within((tx) => bench.accounts.keep(tx, wanted, '2026-02-01T00:00:00Z'));
});

/** An order whose candidate was invited, which the account is to be told. */
async function invited(): Promise<string> {
  const orderId = await bench.placed();
  await bench.deliver(new RecordInvitation(bench.orders, bench.changes), {
    orderId,
    invitedAt: '2026-01-15T12:00:02Z',
  });
  return orderId;
}

it('webhooks are listed newest first, page by page, with their tries', async () => {
  const orders = [await invited(), await invited(), await invited()];
  await bench.store.sql(`INSERT INTO webhook_attempts (webhook_id, attempt, duration_ms, http_status)
    SELECT id, 1, 12, 500 FROM webhooks`);
  const type = 'invitation.sent';
  const first = await operation.run({ accountId: 'north', type, limit: 2 });
  expect(first.items.map(({ orderId }) => orderId)).toEqual([orders[2], orders[1]]);
  expect(first.items[0]).toMatchObject({
    type: 'invitation.sent',
    status: 'due',
    attempts: [{ attempt: 1, durationMs: 12, httpStatus: 500 }],
  });
  const second = await operation.run({ accountId: 'north', type, cursor: first.nextCursor ?? '' });
  expect(second.items.map(({ orderId }) => orderId)).toEqual([orders[0]]);
  expect(second.nextCursor).toBeUndefined();
});

it('webhooks of the same moment are all listed, one page after the other', async () => {
  for (const _one of [1, 2, 3]) await invited();
  await bench.store.sql('UPDATE webhooks SET created_at = (SELECT max(created_at) FROM webhooks)');
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await operation.run({ accountId: 'north', limit: 1, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ webhookId }) => webhookId));
    cursor = page.nextCursor;
  } while (cursor !== undefined && seen.length < 10);
  // Each order itself is told, too.
  expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
});

it('only those of a status are listed where one is asked for', async () => {
  await invited();
  expect((await operation.run({ accountId: 'north', status: 'failed' })).items).toEqual([]);
  await bench.store.sql("UPDATE webhooks SET due_at = NULL, outcome = 'failed'");
  expect((await operation.run({ accountId: 'north', status: 'failed' })).items).toHaveLength(1);
});

it('a new order is listed among them from the queue it is in, with its tries and the answer of who did not take it', async () => {
  const orderId = await bench.placed({ receivedAt: '2026-01-15T12:00:00.000Z' });
  await bench.store
    .sql(`INSERT INTO assignment_attempts (order_id, attempt, duration_ms, http_status, outcome, excerpt)
    SELECT order_id, 1, 12, 500, 'failed', 'Not now' FROM assignments`);
  const list = async () => (await operation.run({ accountId: 'north', type: 'order.placed' })).items;
  const [told, ...more] = await list();
  const { dueAt: _dueAt, webhookId: _id, ...placed } = told ?? ({} as never);
  expect([placed, more]).toEqual([
    {
      accountId: 'north',
      type: 'order.placed',
      companyId: 'acme',
      orderId,
      createdAt: expect.any(String) as string,
      status: 'due',
      attempts: [
        { at: expect.any(String) as string, attempt: 1, durationMs: 12, httpStatus: 500, excerpt: 'Not now' },
      ],
    },
    [],
  ]);
  const standings = [
    ['assigned', 'delivered'],
    ['refused', 'gone'],
    ['dead', 'failed'],
    ['cancelled', 'unwanted'],
  ];
  for (const [outcome, status] of standings) {
    await bench.store.sql('UPDATE assignments SET due_at = NULL, outcome = $1', [outcome]);
    expect((await list()).map((one) => one.status)).toEqual([status]);
  }
});

it('they are narrowed by order, type and time, and show what was sent', async () => {
  const [one, two] = [await invited(), await invited()];
  const list = async (told: Partial<ListWebhooksRequest>) =>
    (await operation.run({ accountId: 'north', ...told })).items;
  expect((await list({ orderId: one })).map(({ type }) => type).sort()).toEqual([
    'invitation.sent',
    'order.placed',
  ]);
  const [sent] = await list({ orderId: two, type: 'invitation.sent' });
  expect(JSON.parse(sent?.payload ?? '')).toMatchObject({ type: 'invitation.sent', data: { orderId: two } });
  expect(await list({ createdAfter: '2100-01-01' })).toEqual([]);
  expect(await list({ createdBefore: '2026-01-01' })).toEqual([]);
  expect(await list({ createdAfter: '2026-01-01' })).toHaveLength(4);
  expect(await list({ type: 'webhook.test' })).toEqual([]);
});

it('a cursor that is none is refused', async () => {
  await expect(operation.run({ accountId: 'north', cursor: 'x' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

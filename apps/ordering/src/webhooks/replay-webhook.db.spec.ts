import { beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { ReplayWebhook } from './replay-webhook.js';
import { Webhooks } from './webhooks.repository.js';

const bench = orderingBench();
let operation: ReplayWebhook;
beforeAll(() => {
  operation = new ReplayWebhook(bench.database, new Webhooks());
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

it('a webhook is due again under the same id, taken or not', async () => {
  await invited();
  const [webhook] = await bench.store.sql<{ id: string }>(
    "UPDATE webhooks SET due_at = NULL, outcome = 'delivered' RETURNING id",
  );
  const webhookId = String(webhook?.id);
  expect(await operation.run({ webhookId })).toMatchObject({ webhookId, status: 'due' });
});

it('a new order is told again as long as it is open, and no longer', async () => {
  const orderId = await bench.placed();
  const [row] = await bench.store.sql<{ id: string }>(
    `UPDATE assignments SET due_at = NULL, outcome = 'assigned', give_up_at = now() RETURNING id`,
  );
  const webhookId = String(row?.id);
  expect(await operation.run({ webhookId })).toMatchObject({ type: 'order.placed', orderId, status: 'due' });
  const due = `SELECT id FROM assignments WHERE due_at <= now() AND give_up_at > now() + interval '6 days'`;
  expect(await bench.store.sql(due)).toEqual([{ id: webhookId }]);
  await bench.store.sql(`UPDATE assignments SET due_at = NULL, outcome = 'assigned'`);
  await bench.store.sql(`UPDATE orders SET status = 'completed'`);
  await expect(operation.run({ webhookId })).rejects.toMatchObject({
    code: 'order-closed',
    params: { status: 'completed' },
  });
  expect(await bench.store.sql('SELECT outcome FROM assignments')).toEqual([{ outcome: 'assigned' }]);
});

it('an unknown webhook is not replayed', async () => {
  const webhookId = '5b2f3a52-5f0e-4a54-9d2b-1f2a3c4d5e6f';
  await expect(operation.run({ webhookId })).rejects.toMatchObject({ code: 'webhook-not-found' });
});

import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { ShowWebhook } from './show-webhook.js';
import { Webhooks } from './webhooks.repository.js';

const bench = orderingBench();

it('a webhook is shown with whose it is, and one that is not there is not found', async () => {
  await bench.connected();
  const account = anAccount({ webhookTypes: ['invitation.sent'] });
  await bench.within((tx) => bench.accounts.keep(tx, account, '2026-02-01T00:00:00Z'));
  const orderId = await bench.placed();
  const invitedAt = '2026-01-15T12:00:02Z';
  await bench.deliver(new RecordInvitation(bench.orders, bench.changes), { orderId, invitedAt });
  const [row] = await bench.store.sql<{ id: string }>('SELECT id FROM webhooks');
  const webhookId = String(row?.id);
  const operation = new ShowWebhook(bench.database, new Webhooks());
  const { accountId } = account;
  expect(await operation.run({ webhookId })).toMatchObject({ webhookId, accountId, orderId, status: 'due' });
  await expect(operation.run({ webhookId: randomUUID() })).rejects.toMatchObject({
    code: 'webhook-not-found',
  });
});

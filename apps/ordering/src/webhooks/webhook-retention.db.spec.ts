import { beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { CompleteOrder } from '../progress/complete-order.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { ReplayWebhook } from './replay-webhook.js';
import { WebhookRetention } from './webhook-retention.js';
import { Webhooks } from './webhooks.repository.js';

const bench = orderingBench();
let retention: WebhookRetention;
beforeAll(() => {
  const config = { ...bench.config, WEBHOOK_RETENTION_DAYS: 30 };
  retention = new WebhookRetention(bench.database, new Webhooks(), config, bench.logs.logger);
});
beforeEach(async () => {
  await bench.connected();
  const wanted = anAccount({ webhookTypes: ['invitation.sent', 'order.completed', 'result.recorded'] });
  await bench.within((tx) => bench.accounts.keep(tx, wanted, '2026-02-01T00:00:00Z'));
});

async function invited(): Promise<string> {
  const orderId = await bench.placed();
  await bench.deliver(new RecordInvitation(bench.orders, bench.changes), {
    orderId,
    invitedAt: '2026-01-15T12:00:02Z',
  });
  return orderId;
}

/** Lets every webhook end as said, so many days ago. */
const ended = (outcome: string, days: number) =>
  bench.store.sql<{ id: string }>(
    `UPDATE webhooks SET due_at = NULL, outcome = $1, created_at = now() - make_interval(days => $2) RETURNING id`,
    [outcome, days],
  );
const kept = async () => (await bench.store.sql('SELECT id FROM webhooks')).length;

it.each(['delivered', 'gone', 'failed', 'unwanted'])(
  'a webhook that is %s is forgotten after its days, with every try, and cannot be replayed',
  async (outcome) => {
    await invited();
    const [webhook] = await ended(outcome, 31);
    await bench.store.sql(
      'INSERT INTO webhook_attempts (webhook_id, attempt, duration_ms) SELECT id, 1, 9 FROM webhooks',
    );
    await retention.sweep();
    expect([await kept(), await bench.store.sql('SELECT id FROM webhook_attempts')]).toEqual([0, []]);
    const replay = new ReplayWebhook(bench.database, new Webhooks()).run({ webhookId: String(webhook?.id) });
    await expect(replay).rejects.toThrow('not kept any more');
  },
);

it('a webhook is kept for its days, and for ever while it is to be sent', async () => {
  await invited();
  await ended('delivered', 29);
  await retention.sweep();
  expect(await kept()).toBe(1);
  await ended('failed', 40);
  await bench.store.sql('UPDATE webhooks SET due_at = now()');
  await retention.sweep();
  expect(await kept()).toBe(1);
});

it('what happens once is not told again after it was forgotten', async () => {
  const orderId = await bench.placed();
  const complete = new CompleteOrder(bench.orders, bench.changes);
  await bench.deliver(complete, { orderId, version: 1, submittedAt: '2026-01-15T13:00:00Z' });
  await ended('delivered', 31);
  await retention.sweep();
  await bench.deliver(complete, { orderId, version: 2, submittedAt: '2026-01-16T13:00:00Z' });
  expect(await bench.store.sql('SELECT type FROM webhooks')).toEqual([{ type: 'result.recorded' }]);
});

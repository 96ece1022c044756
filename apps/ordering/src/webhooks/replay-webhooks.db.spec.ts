import { beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { ReplayWebhooks } from './replay-webhooks.js';
import { Webhooks } from './webhooks.repository.js';

const bench = orderingBench();
let operation: ReplayWebhooks;
beforeAll(() => {
  operation = new ReplayWebhooks(bench.database, bench.account, new Webhooks());
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

const outcomes = async () =>
  (await bench.store.sql<{ outcome: string | null }>('SELECT outcome FROM webhooks ORDER BY created_at')).map(
    ({ outcome }) => outcome,
  );

it('what nobody took since then is due again, and nothing that was taken', async () => {
  const [failed, taken] = [await invited(), await invited()];
  await bench.store.sql("UPDATE webhooks SET due_at = NULL, outcome = 'failed' WHERE order_id = $1", [
    failed,
  ]);
  await bench.store.sql("UPDATE webhooks SET due_at = NULL, outcome = 'delivered' WHERE order_id = $1", [
    taken,
  ]);
  const since = { accountId: 'north', failedSince: '2020-01-01T00:00:00Z' };
  expect(await operation.run(since)).toEqual({ replayed: 1 });
  expect(await outcomes()).toEqual([null, 'delivered']);
});

it('what failed before then stays as it is', async () => {
  await invited();
  await bench.store.sql("UPDATE webhooks SET due_at = NULL, outcome = 'failed'");
  const until = { accountId: 'north', failedSince: '2100-01-01T00:00:00Z' };
  expect(await operation.run(until)).toEqual({ replayed: 0 });
});

it('an account that lost what it knew hears everything again, of orders that are open', async () => {
  const [one, two] = [await invited(), await invited()];
  await bench.store.sql("UPDATE webhooks SET due_at = NULL, outcome = 'delivered'");
  await bench.store.sql("UPDATE assignments SET due_at = NULL, outcome = 'assigned'");
  await bench.store.sql(`UPDATE orders SET status = 'completed' WHERE id = $1`, [two]);
  const since = { accountId: 'north', failedSince: '2020-01-01T00:00:00Z' };
  expect(await operation.run(since)).toEqual({ replayed: 0 });
  expect(await operation.run({ ...since, alsoTaken: true })).toEqual({ replayed: 3 });
  expect(await outcomes()).toEqual([null, null]);
  const due = 'SELECT order_id FROM assignments WHERE due_at <= now()';
  expect(await bench.store.sql(due)).toEqual([{ order_id: one }]);
});

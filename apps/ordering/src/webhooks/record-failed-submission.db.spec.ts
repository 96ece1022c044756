import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, OrderingBench } from '../ordering.fixture.js';
import { RecordFailedSubmission } from './record-failed-submission.js';

let bench: OrderingBench;
let operation: RecordFailedSubmission;
beforeAll(async () => {
  bench = await OrderingBench.open();
  operation = new RecordFailedSubmission(bench.orders);
});
beforeEach(async () => {
  await bench.clear();
  await bench.connected();
  const wanted = anAccount({ webhookTypes: ['invitation.sent', 'submission.failed'] });
  await bench.within((tx) => bench.accounts.keep(tx, wanted, '2026-02-01T00:00:00Z'));
});
afterAll(() => bench.close());

it('the history says what SmartRecruiters did not take, and the account is told', async () => {
  const orderId = await bench.placed();
  await bench.deliver(operation, {
    orderId,
    outcome: 'parked' as const,
    revision: 3,
    reason: 'Reconnect first.',
  });
  expect(await bench.kinds(orderId)).toEqual(['order-placed', 'submission-failed']);
  const [row] = await bench.store.sql<{ type: string; payload: string }>(
    'SELECT type, payload FROM webhooks',
  );
  expect(row?.type).toBe('submission.failed');
  expect(JSON.parse(row?.payload ?? '')).toMatchObject({ data: { orderId, reason: 'Reconnect first.' } });
});

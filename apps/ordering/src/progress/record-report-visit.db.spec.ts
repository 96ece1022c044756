import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { RecordReportVisit } from './record-report-visit.js';

const bench = orderingBench();
let operation: RecordReportVisit;
beforeAll(() => {
  operation = new RecordReportVisit(bench.orders);
});
beforeEach(() => bench.connected());

const linkId = randomUUID();
const told = () =>
  bench.store.sql<{ type: string; payload: string }>(
    'SELECT type, payload FROM webhooks WHERE due_at IS NOT NULL',
  );

it.each([
  ['viewed', 'result.viewed'],
  ['access-requested', 'report.access-requested'],
] as const)('an account that wants it is told that a report was %s', async (visit, type) => {
  const wanted = anAccount({ webhookTypes: [type] });
  await bench.within((tx) => bench.accounts.keep(tx, wanted, '2026-02-01T00:00:00Z'));
  const orderId = await bench.placed();
  await bench.deliver(operation, { orderId, linkId, visit });
  const [webhook, ...more] = await told();
  expect(more).toEqual([]);
  expect(JSON.parse(webhook?.payload ?? '')).toMatchObject({
    type,
    data: { orderId, linkId, companyId: 'acme' },
  });
  expect(await bench.kinds(orderId)).toEqual(['order-placed']);
});

it('an account that did not ask for it is not told', async () => {
  const orderId = await bench.placed();
  await bench.deliver(operation, { orderId, linkId, visit: 'viewed' });
  expect(await told()).toEqual([]);
});

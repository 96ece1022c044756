import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showAccessRequest } from '@assay/contracts/results';
import type { Bus } from '@assay/messaging';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { RecordReportVisit } from './record-report-visit.js';

const bench = orderingBench();
let operation: RecordReportVisit;
beforeAll(() => {
  operation = new RecordReportVisit(bench.orders, bench.bus as unknown as Bus);
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

const asked = async (): Promise<{ orderId: string; requestId: string }> => {
  const wanted = anAccount({ webhookTypes: ['report.access-requested'] });
  await bench.within((tx) => bench.accounts.keep(tx, wanted, '2026-02-01T00:00:00Z'));
  return { orderId: await bench.placed(), requestId: randomUUID() };
};

it('an account is told who asked, so that it can answer', async () => {
  const { orderId, requestId } = await asked();
  const asker = { name: 'Remy Doe', email: 'remy@northwind.example', reason: 'Interview on Monday.' };
  bench.bus.answer(showAccessRequest, (request) => {
    expect(request).toEqual({ orderId, requestId });
    return asker;
  });
  await bench.deliver(operation, { orderId, linkId, visit: 'access-requested', requestId });
  expect(JSON.parse((await told())[0]?.payload ?? '')).toMatchObject({ data: { orderId, asker } });
});

it('who asked about an order that is erased meanwhile is not told', async () => {
  const { orderId, requestId } = await asked();
  bench.bus.answer(showAccessRequest, () => ({ name: 'Remy Doe', email: 'remy@northwind.example' }));
  await bench.store.sql('UPDATE orders SET erased_at = now()');
  await bench.deliver(operation, { orderId, linkId, visit: 'access-requested', requestId });
  expect((await told())[0]?.payload).not.toMatch(/remy/i);
});

it('who was forgotten meanwhile is not told; while nobody can say who, the event waits', async () => {
  const { orderId, requestId } = await asked();
  const visit = { orderId, linkId, visit: 'access-requested', requestId } as const;
  await expect(bench.deliver(operation, visit)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await told()).toEqual([]);
  bench.bus.answer(showAccessRequest, () => {
    throw new Problem('report-link-not-found');
  });
  await bench.deliver(operation, visit);
  expect((await told())[0]?.payload).not.toContain('asker');
});

it('an account that did not ask for it is not told', async () => {
  const orderId = await bench.placed();
  await bench.deliver(operation, { orderId, linkId, visit: 'viewed' });
  expect(await told()).toEqual([]);
});

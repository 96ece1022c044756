import { forItsCompany } from '@assay/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { CompleteOrder } from '../progress/complete-order.js';
import { SettleOrder } from '../progress/settle-order.js';
import { CountOpenOrders } from './count-open-orders.js';

describe('count-open-orders', () => {
  const bench = orderingBench();
  let operation: CountOpenOrders;
  beforeAll(() => {
    operation = forItsCompany(new CountOpenOrders(bench.database, bench.orders));
  });
  beforeEach(() => bench.connected());

  const open = async (companyId = 'acme'): Promise<number> => (await operation.run({ companyId })).open;
  const result = (orderId: string, version: number): Promise<void> =>
    bench.deliver(new CompleteOrder(bench.orders, bench.changes), {
      orderId,
      version,
      submittedAt: '2026-01-15T13:00:00Z',
    });
  const settle = (orderId: string, resultVersion: number): Promise<void> =>
    bench.deliver(new SettleOrder(bench.orders, bench.changes), {
      orderId,
      resultVersion,
      outcome: 'delivered',
    });

  it('counts an order until SmartRecruiters has its final status', async () => {
    expect(await open()).toBe(0);
    const orderId = await bench.placed();
    expect(await open()).toBe(1);
    await result(orderId, 1);
    expect(await open()).toBe(1);
    await settle(orderId, 1);
    expect(await open()).toBe(0);
  });

  it('counts it again while a corrected result is on its way', async () => {
    const orderId = await bench.placed();
    await result(orderId, 1);
    await settle(orderId, 1);
    await result(orderId, 2);
    expect(await open()).toBe(1);
    await settle(orderId, 2);
    expect(await open()).toBe(0);
  });

  it('counts a rejected order until SmartRecruiters knows', async () => {
    const orderId = await bench.placed({ promised: true, packageId: 'p-none' });
    expect(await open()).toBe(1);
    await settle(orderId, 0);
    expect(await open()).toBe(0);
  });

  it('does not count the orders of another company', async () => {
    await bench.placed();
    expect(await open('other')).toBe(0);
  });
});

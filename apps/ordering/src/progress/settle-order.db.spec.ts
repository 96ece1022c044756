import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { ShowOrder } from '../orders/show-order.js';
import { CompleteOrder } from './complete-order.js';
import { SettleOrder } from './settle-order.js';

describe('settle-order', () => {
  const bench = orderingBench();
  let operation: SettleOrder;
  let complete: CompleteOrder;
  let show: ShowOrder;
  beforeAll(() => {
    operation = new SettleOrder(bench.orders, bench.changes);
    complete = new CompleteOrder(bench.orders, bench.changes);
    show = new ShowOrder(bench.database, bench.orders);
  });
  beforeEach(() => bench.connected());

  const settle = (orderId: string, resultVersion: number): Promise<void> =>
    bench.deliver(operation, { orderId, resultVersion, outcome: 'delivered' });

  it('shows that SmartRecruiters has the final status', async () => {
    const orderId = await bench.placed();
    await bench.deliver(complete, { orderId, version: 1, submittedAt: '2026-01-15T13:00:00Z' });
    expect(await show.run({ orderId })).not.toHaveProperty('settledAt');
    await settle(orderId, 1);
    expect(await show.run({ orderId })).toHaveProperty('settledAt');
  });

  it('may come before the result it settles', async () => {
    const orderId = await bench.placed();
    await settle(orderId, 1);
    expect(await show.run({ orderId })).not.toHaveProperty('settledAt');
    await bench.deliver(complete, { orderId, version: 1, submittedAt: '2026-01-15T13:00:00Z' });
    expect(await show.run({ orderId })).toHaveProperty('settledAt');
  });

  it('changes nothing when it is repeated or is about an older version', async () => {
    const orderId = await bench.placed();
    await settle(orderId, 2);
    await settle(orderId, 2);
    await settle(orderId, 1);
    expect(await bench.store.sql('SELECT settled_version FROM orders')).toEqual([{ settled_version: 2 }]);
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'order-settled']);
  });
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { CompleteOrder } from './complete-order.js';

describe('complete-order', () => {
  const bench = orderingBench();
  let operation: CompleteOrder;
  beforeAll(() => {
    operation = new CompleteOrder(bench.orders, bench.changes);
  });
  beforeEach(() => bench.connected());

  const result = (orderId: string, version: number): Promise<void> =>
    bench.deliver(operation, { orderId, version, submittedAt: `2026-01-15T13:0${version}:00Z` });
  const row = async () =>
    (await bench.store.sql('SELECT status, result_version, completed_at, revision FROM orders'))[0];

  it('completes the order with all its parts', async () => {
    const orderId = await bench.placed();
    await result(orderId, 1);
    expect(await row()).toMatchObject({ status: 'completed', result_version: 1, revision: 2 });
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'result-recorded']);
  });

  it('ends alike in whatever order the versions come, and however often', async () => {
    const orderId = await bench.placed();
    await result(orderId, 2);
    await result(orderId, 1);
    await result(orderId, 2);
    expect(await row()).toEqual({
      status: 'completed',
      result_version: 2,
      completed_at: new Date('2026-01-15T13:02:00Z'),
      revision: 2,
    });
  });

  it('leaves a rejected order rejected', async () => {
    const orderId = await bench.placed({ promised: true, packageId: 'p-none' });
    await result(orderId, 1);
    expect(await row()).toMatchObject({ status: 'rejected', result_version: 1 });
  });
});

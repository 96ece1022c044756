import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { CancelOrder } from './cancel-order.js';
import { CompleteOrder } from './complete-order.js';

describe('cancel-order', () => {
  const bench = orderingBench();
  let operation: CancelOrder;
  beforeAll(() => {
    operation = new CancelOrder(bench.database, bench.orders, bench.changes);
  });
  beforeEach(() => bench.connected());

  const reason = 'The position was filled.';
  const announced = async (): Promise<unknown[]> =>
    (await bench.announced()).filter(({ type }) => type === 'order-rejected').map(({ data }) => data);

  it('rejects an open order with the reason, and says who asked', async () => {
    const orderId = await bench.placed();
    expect(await operation.run({ orderId, reason, by: 'Support' })).toMatchObject({
      status: 'rejected',
      reason,
      invitation: 'not-needed',
    });
    expect(await announced()).toMatchObject([{ orderId, status: 'rejected', reason }]);
    const lines = await bench.database.read((tx) => bench.history.list(tx, orderId));
    expect(lines.at(-1)).toMatchObject({
      kind: 'order-cancelled',
      text: reason,
      evidence: { by: 'Support' },
    });
  });

  it('changes nothing when it is repeated, by two at once too', async () => {
    const orderId = await bench.placed();
    const [one, two] = await Promise.all([
      operation.run({ orderId, reason }),
      operation.run({ orderId, reason }),
    ]);
    expect(one).toEqual(two);
    expect(await announced()).toHaveLength(1);
  });

  it('ends the orders that share its assessment', async () => {
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north', reorder: 'same-link' }));
    const candidate = { id: 'ada', firstName: 'Ada', lastName: 'L', email: 'ada@example.com' };
    const orderId = await bench.placed({ candidate });
    const follower = await bench.placed({ candidate });
    await operation.run({ orderId, reason });
    expect(await announced()).toMatchObject([{ orderId }, { orderId: follower, reason }]);
  });

  it('refuses an order that is over, and one that is not there', async () => {
    const orderId = await bench.placed();
    const result = { orderId, version: 1, submittedAt: '2026-01-15T13:00:00Z' };
    await bench.deliver(new CompleteOrder(bench.orders, bench.changes), result);
    await expect(operation.run({ orderId, reason })).rejects.toMatchObject({
      code: 'order-closed',
      params: { status: 'completed' },
    });
    const unknown = operation.run({ orderId: randomUUID(), reason });
    await expect(unknown).rejects.toMatchObject({ code: 'order-not-found' });
  });
});

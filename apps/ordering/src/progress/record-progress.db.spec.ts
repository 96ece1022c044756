import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { CompleteOrder } from './complete-order.js';
import { RecordProgress } from './record-progress.js';

describe('record-progress', () => {
  const bench = orderingBench();
  let operation: RecordProgress;
  beforeAll(() => {
    operation = new RecordProgress(bench.database, bench.orders, bench.changes);
  });
  beforeEach(() => bench.connected());

  const progressed = async () => (await bench.announced()).filter(({ type }) => type === 'order-progressed');

  it('starts the order when nothing more is said', async () => {
    const orderId = await bench.placed();
    const order = await operation.run({ orderId });
    expect(order.status).toBe('in-progress');
    expect(order.startedAt).toBeDefined();
    expect(await progressed()).toMatchObject([
      { companyId: 'acme', data: { orderId, revision: 2, status: 'in-progress' } },
    ]);
  });

  it('moves orders that share an assessment together, whichever of them is reported', async () => {
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north', reorder: 'same-link' }));
    const candidate = { id: 'ada', firstName: 'Ada', lastName: 'L', email: 'ada@example.com' };
    const [first, second] = [await bench.placed({ candidate }), await bench.placed({ candidate })];
    expect(await operation.run({ orderId: second })).toMatchObject({
      orderId: second,
      status: 'in-progress',
    });
    const standing = 'SELECT id, status FROM orders ORDER BY placed_at, follows_order_id NULLS FIRST';
    expect(await bench.store.sql(standing)).toEqual([
      { id: first, status: 'in-progress' },
      { id: second, status: 'in-progress' },
    ]);
  });

  it('moves the assessments forward and tells how the order stands', async () => {
    const orderId = await bench.placed();
    await operation.run({ orderId, assessments: [{ id: 'a-sql', status: 'in-progress' }] });
    const order = await operation.run({ orderId, assessments: [{ id: 'a-sql', status: 'completed' }] });
    expect(order.assessments).toMatchObject([{ status: 'pending' }, { status: 'completed' }]);
    expect((await progressed()).at(-1)).toMatchObject({
      data: {
        assessments: [
          { id: 'a-python', status: 'pending' },
          { id: 'a-sql', status: 'completed' },
        ],
      },
    });
  });

  it('changes and tells nothing when it is repeated or late', async () => {
    const orderId = await bench.placed();
    const report = { orderId, assessments: [{ id: 'a-sql', status: 'completed' as const }] };
    const first = await operation.run(report);
    expect(await operation.run(report)).toEqual(first);
    expect(await operation.run({ orderId })).toEqual(first);
    expect(await progressed()).toHaveLength(1);
  });

  it('tells once when the same is reported twenty times at once', async () => {
    const orderId = await bench.placed();
    await Promise.all(Array.from({ length: 20 }, () => operation.run({ orderId })));
    expect(await progressed()).toHaveLength(1);
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'order-progressed']);
  });

  it('leaves a completed order as it is', async () => {
    const orderId = await bench.placed();
    await bench.deliver(new CompleteOrder(bench.orders, bench.changes), {
      orderId,
      version: 1,
      submittedAt: '2026-01-15T13:00:00Z',
    });
    expect(await operation.run({ orderId })).toMatchObject({ status: 'completed' });
    expect(await progressed()).toEqual([]);
  });

  it('refuses an assessment the order does not have, and changes nothing', async () => {
    const orderId = await bench.placed();
    const assessments = [
      { id: 'a-sql', status: 'completed' as const },
      { id: 'a-go', status: 'completed' as const },
    ];
    await expect(operation.run({ orderId, assessments })).rejects.toMatchObject({
      code: 'assessment-not-found',
      params: { assessmentId: 'a-go', assessmentIds: 'a-python, a-sql' },
    });
    expect(await bench.store.sql('SELECT status FROM orders')).toEqual([{ status: 'pending' }]);
  });

  it('refuses a rejected order', async () => {
    const orderId = await bench.placed({ promised: true, packageId: 'p-none' });
    await expect(operation.run({ orderId })).rejects.toMatchObject({ code: 'order-closed' });
  });

  it('refuses an order that does not exist', async () => {
    await expect(operation.run({ orderId: randomUUID() })).rejects.toMatchObject({ code: 'order-not-found' });
  });
});

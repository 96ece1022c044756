import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrder, OrderingBench } from '../ordering.fixture.js';
import { ShowOrder } from './show-order.js';

describe('show-order', () => {
  let bench: OrderingBench;
  let operation: ShowOrder;
  beforeAll(async () => {
    bench = await OrderingBench.open();
    operation = new ShowOrder(bench.database, bench.orders);
    await bench.connected();
  });
  afterAll(() => bench.close());

  it('shows an order as it was placed', async () => {
    const order = anOrder();
    await bench.placeOrder.run(order);
    expect(await operation.run(order)).toEqual({
      orderId: order.orderId,
      accountId: 'north',
      companyId: 'acme',
      smartrecruitersOrderId: order.smartrecruitersOrderId,
      packageId: 'p-backend',
      packageName: 'Backend developer',
      jobId: 'job-1',
      candidate: order.candidate,
      status: 'pending',
      invitation: 'due',
      assessments: [
        { id: 'a-python', name: 'Python', status: 'pending' },
        { id: 'a-sql', name: 'SQL', status: 'pending' },
      ],
      fields: { 'business-unit': 'Retail' },
      placedAt: '2026-01-15T12:00:00.000Z',
      profileUrl: `https://www.smartrecruiters.com/app/people/candidates/${order.candidate.id}`,
    });
  });

  it('refuses an order that does not exist', async () => {
    await expect(operation.run({ orderId: randomUUID() })).rejects.toMatchObject({ code: 'order-not-found' });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { deadlineRows } from './deadlines.repository.js';

describe('expire-order', () => {
  const bench = orderingBench();
  beforeEach(async () => {
    await bench.connected();
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north', expiryDays: 7 }));
  });

  const receivedAt = new Date().toISOString();
  const status = async (): Promise<unknown> =>
    (await bench.store.sql<{ status: string }>('SELECT status FROM orders'))[0]?.status;
  const move = (days: number): Promise<unknown> =>
    bench.store.sql(`WITH moved AS (UPDATE orders SET expires_at = expires_at - interval '${days} days')
      UPDATE deadlines SET due_at = due_at - interval '${days} days'`);

  it('lets an order expire at its deadline, and not before', async () => {
    const orderId = await bench.placed({ receivedAt });
    await move(6);
    await bench.passDeadlines();
    expect(await status()).toBe('pending');
    await move(1);
    await bench.passDeadlines();
    expect(await status()).toBe('expired');
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'order-expired']);
    const [, expired] = await bench.announced();
    expect(expired).toMatchObject({ type: 'order-expired', data: { status: 'expired', revision: 2 } });
    expect(expired?.data['assessments']).toMatchObject([{ status: 'expired' }, { status: 'expired' }]);
  });

  it('expires once, however many see that the deadline passed', async () => {
    await bench.placed({ receivedAt });
    await move(7);
    const [deadline] = await deadlineRows.lease(bench.database, 1);
    if (!deadline) throw new Error('no deadline is due');
    await Promise.all([bench.expireOrder.run(deadline), bench.expireOrder.run(deadline)]);
    expect(await bench.announced()).toHaveLength(2);
    await bench.passDeadlines();
    expect(await bench.announced()).toHaveLength(2);
  });

  it('leaves an order that is over, and one that got more time meanwhile', async () => {
    const orderId = await bench.placed({ receivedAt });
    await bench.store.sql(`UPDATE deadlines SET due_at = now()`);
    await bench.passDeadlines();
    expect(await status()).toBe('pending');
    const [row] = await bench.store.sql<{ later: boolean }>('SELECT due_at > now() AS later FROM deadlines');
    expect(row?.later).toBe(true);
    await bench.store.sql(`UPDATE orders SET status = 'completed'`);
    await move(7);
    await bench.passDeadlines();
    expect(await status()).toBe('completed');
    expect(await bench.kinds(orderId)).toEqual(['order-placed']);
  });
});

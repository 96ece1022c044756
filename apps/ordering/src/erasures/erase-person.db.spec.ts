import { describe, expect, it } from 'vitest';
import { CompleteOrder } from '../progress/complete-order.js';
import { ada, byCandidate, erasureBench } from './erasure-bench.fixture.js';

describe('asking for a person to be erased', () => {
  const world = erasureBench();

  it('is refused while an order is open, and ends it where that is wanted', async () => {
    const orderId = await world.ordered();
    await expect(world.erase(byCandidate)).rejects.toMatchObject({
      code: 'orders-open',
      params: { count: 1 },
    });
    expect(await world.dump()).toContain('Adaline');
    const { erasureId } = await world.erase({ ...byCandidate, cancelOpen: true });
    await world.work();
    const { certificate } = await world.show(erasureId);
    expect(certificate?.facts.cancelledOrders).toBe(1);
    expect(await world.ordering.kinds(orderId)).toEqual([
      'order-placed',
      'order-rejected',
      'candidate-erased',
    ]);
    expect((await world.ordering.announced()).map(({ type }) => type)).toContain('order-rejected');
  });

  it('is refused while SmartRecruiters has not got a result', async () => {
    const orderId = await world.ordered();
    const result = { orderId, version: 1, submittedAt: '2026-01-15T13:00:00Z' };
    await world.ordering.deliver(new CompleteOrder(world.ordering.orders, world.ordering.changes), result);
    await expect(world.erase(byCandidate)).rejects.toMatchObject({ code: 'orders-open' });
    await world.erase({ ...byCandidate, cancelOpen: true });
    await world.work();
    // Nobody waits for what is not there: the company can be disconnected.
    const count = await world.ordering.database.read((tx) =>
      world.ordering.orders.countUnsettled(tx, 'acme'),
    );
    expect(count).toBe(0);
  });

  it('is one erasure while it is under way, and another one afterwards', async () => {
    await world.over();
    const first = await world.erase(byCandidate);
    expect((await world.erase(byCandidate)).erasureId).toBe(first.erasureId);
    await world.work();
    expect((await world.erase(byCandidate)).erasureId).not.toBe(first.erasureId);
  });

  it('is asked for one person, by one way', async () => {
    for (const body of [{}, { companyId: 'acme' }, { ...byCandidate, email: ada.email }])
      await expect(world.erase(body)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await world.ordering.store.sql('SELECT 1 FROM erasures')).toEqual([]);
  });
});

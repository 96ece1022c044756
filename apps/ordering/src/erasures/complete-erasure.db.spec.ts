import { type ErasedTraces, Problem } from '@assay/contracts';
import { eraseResults } from '@assay/contracts/results';
import { describe, expect, it } from 'vitest';
import { anOrder } from '../ordering.fixture.js';
import { ada, byCandidate, erasureBench } from './erasure-bench.fixture.js';

const asked = ['erase-intake', 'erase-letters', 'erase-results'];

describe('erasing a person', () => {
  const world = erasureBench();

  it('empties ordering last, and says what was where in a certificate that names nobody', async () => {
    const orderId = await world.over();
    await world.over({ candidate: { ...ada, id: 'another', email: 'grace@example.com' } });
    const { erasureId, state } = await world.erase(byCandidate);
    expect(state).toBe('due');
    await world.work();
    expect(world.ordering.bus.asked.map(({ name }) => name)).toEqual(asked);
    expect(world.ordering.bus.asked[1]?.request).toEqual({
      erasureId,
      orderIds: [orderId],
      candidates: [byCandidate],
      addresses: [{ email: 'ada@example.com', companyId: 'acme' }],
    } satisfies ErasedTraces);
    const { certificate } = await world.show(erasureId);
    expect(certificate?.facts).toMatchObject({ erasureId, scope: 'candidate', cancelledOrders: 0 });
    expect(certificate?.facts.places).toContainEqual({ place: 'ordering.orders', count: 1 });
    expect(certificate?.facts.places).toContainEqual({ place: 'results.erase-results', count: 2 });
    expect(await world.dump()).not.toMatch(/candidate-of-ada|ada@example/i);
    expect(JSON.stringify(certificate)).not.toMatch(/\bada\b|candidate-of/i);
    expect(await world.dump()).toContain('grace@example.com');
  });

  it('tells the engine that it was, also one that asked for no webhooks', async () => {
    const orderId = await world.over();
    await world.erase(byCandidate);
    await world.work();
    const told = await world.ordering.store.sql('SELECT order_id, payload FROM webhooks WHERE type = $1', [
      'candidate.erased',
    ]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ order_id: orderId });
    expect(JSON.stringify(told)).not.toMatch(/ada|Adaline|Lovelace/);
  });

  it('finds whoever has an address in every company, however it is written, and the candidate at an address of before', async () => {
    await world.over({ candidate: { ...ada, email: 'old@example.com' } });
    await world.over();
    await world.erase({ email: 'ADA@example.com' });
    await world.work();
    const left = await world.ordering.store.sql('SELECT id FROM orders WHERE erased_at IS NULL');
    expect(left).toEqual([]);
  });

  it('goes on where it was when an app was silent, and asks nobody twice who has answered', async () => {
    await world.over();
    world.ordering.bus.answer(eraseResults, () => {
      throw new Problem('unavailable', { service: 'results' });
    });
    const { erasureId } = await world.erase(byCandidate);
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'due', waitingFor: 'unavailable' });
    expect(await world.dump()).toContain('Adaline');
    world.ordering.bus.answer(eraseResults, () => ({ places: [] }));
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'done' });
    expect(world.ordering.bus.asked.map(({ name }) => name)).toEqual([...asked, 'erase-results']);
  });

  it('leaves an order that came later, and waits for one that slipped in', async () => {
    await world.over();
    const { erasureId } = await world.erase(byCandidate);
    const slipped = await world.ordered();
    await world.ordered({ receivedAt: '2126-01-15T12:00:00.000Z' });
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'due', waitingFor: 'orders-open' });
    await world.expire(slipped);
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'done' });
    expect(await world.ordering.store.sql('SELECT 1 FROM orders WHERE erased_at IS NULL')).toHaveLength(1);
  });

  it('answers a repeat of an erased order as before, and another order under its id as a conflict', async () => {
    const order = anOrder({ candidate: ada, receivedAt: '2026-01-15T12:00:00.000Z' });
    const placed = await world.ordering.placeOrder.run(order);
    await world.ordering.store.sql(`UPDATE orders SET status = 'expired', settled_version = 0`);
    await world.erase(byCandidate);
    await world.work();
    expect(await world.ordering.placeOrder.run(order)).toEqual(placed);
    const other = { ...order, candidate: { ...ada, firstName: 'Grace' } };
    await expect(world.ordering.placeOrder.run(other)).rejects.toMatchObject({ code: 'order-conflict' });
    expect(await world.dump()).not.toContain('Adaline');
  });

  it('forgets an address as that of the recruiter, too', async () => {
    await world.ordered({ requester: { userId: 'u-1', email: 'Rec@example.com' } });
    await world.erase({ email: 'rec@example.com' });
    await world.work();
    expect(await world.dump()).not.toMatch(/Rec@/i);
    expect(await world.dump()).toContain('Adaline');
  });
});

import { eventually } from '@assay/testing';
import { type ErasedTraces, Problem } from '@assay/contracts';
import type { Erasure } from '@assay/contracts/ordering';
import { eraseResults } from '@assay/contracts/results';
import { describe, expect, it } from 'vitest';
import { CompleteOrder } from '../progress/complete-order.js';
import { ada, byCandidate, erasureBench } from './erasure-bench.fixture.js';

describe('asking for a person to be erased', () => {
  const world = erasureBench();
  const silent = () => {
    throw new Problem('unavailable', { service: 'results' });
  };
  /** One more order of hers, placed after what was asked for before, and over by now. */
  const came = async () => {
    const orderId = await world.over();
    // As every order has it: what is read back of when an erasure was asked for ends at milliseconds as well.
    const sql = `UPDATE orders SET placed_at = date_trunc('milliseconds', now()) WHERE id = $1`;
    await world.ordering.store.sql(sql, [orderId]);
  };
  const left = async () =>
    (await world.ordering.store.sql('SELECT 1 FROM orders WHERE erased_at IS NULL')).length;
  const asked = ({ erasureId }: Erasure) =>
    world.ordering.bus.asked
      .filter(({ request }) => (request as ErasedTraces).erasureId === erasureId)
      .map(({ name }) => name);

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

  it('is one erasure before it has begun, and another one afterwards', async () => {
    await world.over();
    const first = await world.erase(byCandidate);
    await came();
    expect((await world.erase(byCandidate)).erasureId).toBe(first.erasureId);
    await eventually(async () => {
      await world.work();
      expect(await left()).toBe(0);
    });
    expect((await world.erase(byCandidate)).erasureId).not.toBe(first.erasureId);
  });

  it('again while it is under way erases what came in between as well, and each certificate says what it erased', async () => {
    await world.over();
    world.ordering.bus.answer(eraseResults, silent);
    const first = await world.erase(byCandidate);
    await world.work();
    await came();
    const second = await world.erase(byCandidate);
    // Whoever asks once more gets the one that waits.
    expect((await world.erase(byCandidate)).erasureId).toBe(second.erasureId);
    await world.work();
    expect(await world.show(second.erasureId)).toMatchObject({ state: 'due' });
    expect(asked(second)).toEqual([]);
    world.ordering.bus.answer(eraseResults, () => ({ places: [] }));
    await world.work();
    expect(await world.show(first.erasureId)).toMatchObject({ state: 'done' });
    expect(await left()).toBe(1);
    await world.work();
    expect(await left()).toBe(0);
    expect(await world.dump()).not.toMatch(/Adaline|ada@example/i);
    // Other apps answer an id that they know as before: they were asked under one of its own.
    expect(asked(second)).toEqual(['erase-intake', 'erase-letters', 'erase-results']);
    for (const { erasureId } of [first, second]) {
      const { certificate } = await world.show(erasureId);
      expect(certificate?.facts.places).toContainEqual({ place: 'ordering.orders', count: 1 });
    }
  });

  it('again with leave to end what is open lets the one before end it', async () => {
    await world.over();
    const first = await world.erase(byCandidate);
    await world.ordered();
    await world.work();
    expect(await world.show(first.erasureId)).toMatchObject({ waitingFor: 'orders-open' });
    const second = await world.erase({ ...byCandidate, cancelOpen: true });
    await world.work();
    await world.work();
    for (const { erasureId } of [first, second])
      expect(await world.show(erasureId)).toMatchObject({ state: 'done' });
  });

  it('is asked for one person, by one way', async () => {
    for (const body of [{}, { companyId: 'acme' }, { ...byCandidate, email: ada.email }])
      await expect(world.erase(body)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await world.ordering.store.sql('SELECT 1 FROM erasures')).toEqual([]);
  });
});

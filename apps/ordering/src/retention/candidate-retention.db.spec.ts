import { Problem, type ErasedTraces } from '@assay/contracts';
import { eraseResults } from '@assay/contracts/results';
import { describe, expect, it } from 'vitest';
import { CorrectAddress } from '../candidate/correct-address.js';
import { ada, byCandidate, erasureBench } from '../erasures/erasure-bench.fixture.js';
import { anOrder } from '../ordering.fixture.js';
import { CompleteOrder } from '../progress/complete-order.js';
import { SettleOrder } from '../progress/settle-order.js';
import { CandidateRetention } from './candidate-retention.js';
import { ForgetEndedOrders } from './forget-ended-orders.js';

describe('UNK-28 the candidate of an order', () => {
  const world = erasureBench();
  const bench = world.ordering;

  const configured = (days: number) => ({ ...bench.config, CANDIDATE_RETENTION_DAYS: days });
  const sweep = async (days: number) => {
    const forget = new ForgetEndedOrders(world.erasures, world.secrets);
    await new CandidateRetention(bench.database, forget, configured(days), bench.logs.logger).sweep();
  };
  /** Swept, and worked off. */
  const forgotten = async (days: number) => {
    await sweep(days);
    await world.work();
  };
  const later = (days: number) =>
    bench.store.sql(
      `UPDATE orders SET placed_at = placed_at - make_interval(days => $1),
      settled_at = settled_at - make_interval(days => $1)`,
      [days],
    );
  const dump = async () => JSON.stringify(await bench.store.sql('SELECT * FROM orders'));
  const kept = async () =>
    (await bench.store.sql<{ id: string }>('SELECT id FROM orders WHERE erased_at IS NULL')).map(
      ({ id }) => id,
    );
  const complete = (orderId: string) =>
    bench.deliver(new CompleteOrder(bench.orders, bench.changes), {
      orderId,
      version: 1,
      submittedAt: '2026-01-15T13:00:00Z',
    });

  /** An order that is completed, and that SmartRecruiters was told of, or has lost. */
  async function over(outcome: 'delivered' | 'gone' = 'delivered', changes = {}): Promise<string> {
    const orderId = await world.ordered(changes);
    await complete(orderId);
    await bench.deliver(new SettleOrder(bench.orders, bench.changes), { orderId, resultVersion: 1, outcome });
    return orderId;
  }
  const asked = () => bench.bus.asked.map(({ request }) => request as ErasedTraces);

  it.each(['delivered', 'gone'] as const)(
    'is erased everywhere some days after its end was %s, with a certificate',
    async (outcome) => {
      const orderId = await over(outcome);
      await later(31);
      await forgotten(30);
      expect(await dump()).not.toMatch(/Adaline|Lovelace|ada@|candidate-of-ada/i);
      expect(bench.bus.asked.map(({ name }) => name)).toEqual([
        'erase-intake',
        'erase-letters',
        'erase-results',
      ]);
      for (const traces of asked())
        expect(traces).toMatchObject({
          orderIds: [orderId],
          candidates: [byCandidate],
          addresses: [{ email: 'ada@example.com', companyId: 'acme' }],
          before: expect.stringMatching(/Z$/),
        });
      const [erasure] = await bench.store.sql<{ certificate_document: { facts: object } }>(
        'SELECT scope, certificate_document FROM erasures',
      );
      expect(erasure?.certificate_document.facts).toMatchObject({ scope: 'retention' });
      await forgotten(30);
      expect((await bench.kinds(orderId)).filter((kind) => kind === 'candidate-erased')).toHaveLength(1);
    },
  );

  it('is kept for its days, and for ever where nothing is set', async () => {
    await over();
    await later(29);
    await forgotten(30);
    await later(3000);
    await forgotten(0);
    expect(await dump()).toContain('Lovelace');
  });

  it('is kept while the order is open, or SmartRecruiters does not know its end', async () => {
    const open = await world.ordered();
    const untold = await world.ordered();
    await complete(untold);
    await later(3000);
    await forgotten(30);
    expect((await kept()).sort()).toEqual([open, untold].sort());
  });

  it('is known on as a person while another order of theirs is left', async () => {
    const old = await over();
    await later(31);
    const open = await world.ordered({ candidate: { ...ada, id: 'known-by-the-address-alone' } });
    await forgotten(30);
    expect(await kept()).toEqual([open]);
    for (const traces of asked())
      expect(traces).toMatchObject({ orderIds: [old], candidates: [], addresses: [] });
  });

  it('is kept after all where the order goes on while others are asked', async () => {
    const [gone, back] = [await over(), await over()];
    await later(31);
    await sweep(30);
    await bench.store.sql(`UPDATE orders SET status = 'in-progress' WHERE id = $1`, [back]);
    await world.work();
    expect(await kept()).toEqual([back]);
    for (const traces of asked()) expect(traces).toMatchObject({ orderIds: [gone], candidates: [] });
  });

  it('is forgotten by the next look where an app was silent, and what ended meanwhile by the one after', async () => {
    await over();
    await later(31);
    bench.bus.answer(eraseResults, () => {
      throw new Problem('unavailable', { service: 'results' });
    });
    await forgotten(30);
    expect(await kept()).toHaveLength(1);
    await over('delivered', { candidate: { ...ada, id: 'another', email: 'grace@example.com' } });
    await later(31);
    await sweep(30);
    expect(await bench.store.sql('SELECT 1 FROM erasures')).toHaveLength(1);
    bench.bus.answer(eraseResults, () => ({ places: [] }));
    await world.work();
    expect(await kept()).toHaveLength(1);
    await forgotten(30);
    expect(await kept()).toEqual([]);
  });

  it('is not forgotten a second time where the first ends while somebody else looks for orders', async () => {
    await over();
    await later(31);
    await sweep(30);
    const forget = new ForgetEndedOrders(world.erasures, world.secrets);
    await bench.database.transaction(async (tx) => {
      const query: typeof tx.query = async (text, values) => {
        const rows = await tx.query<never>(text, values);
        if (text.includes('FROM orders')) await world.work();
        return rows;
      };
      await forget.run(Object.assign(Object.create(tx) as typeof tx, { query }), 30);
    });
    await world.work();
    expect(await kept()).toEqual([]);
    expect(await bench.store.sql('SELECT 1 FROM erasures')).toHaveLength(1);
  });

  it('leaves an order whose repeat is known, and that cannot be opened again', async () => {
    const order = anOrder({
      candidate: { ...ada, email: 'nowhere' },
      promised: true,
      receivedAt: '2026-01-15T12:00:00.000Z',
    });
    const first = await bench.placeOrder.run(order);
    await bench.deliver(new SettleOrder(bench.orders, bench.changes), {
      orderId: order.orderId,
      resultVersion: 0,
      outcome: 'delivered',
    });
    await later(31);
    await forgotten(30);
    expect(await bench.placeOrder.run(order)).toEqual(first);
    const correct = new CorrectAddress(bench.database, bench.inviteAgain);
    const corrected = correct.run({ orderId: order.orderId, email: 'ada@example.com' });
    await expect(corrected).rejects.toMatchObject({ code: 'order-closed' });
  });
});

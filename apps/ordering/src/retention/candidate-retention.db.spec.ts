import { beforeEach, describe, expect, it } from 'vitest';
import { CorrectAddress } from '../candidate/correct-address.js';
import { anOrder, orderingBench } from '../ordering.fixture.js';
import { CompleteOrder } from '../progress/complete-order.js';
import { SettleOrder } from '../progress/settle-order.js';
import { CandidateRetention } from './candidate-retention.js';

describe('UNK-28 the candidate of an order', () => {
  const bench = orderingBench();
  beforeEach(() => bench.connected());

  const sweep = (days: number) => {
    const config = { ...bench.config, CANDIDATE_RETENTION_DAYS: days };
    return new CandidateRetention(bench.database, config, bench.logs.logger).sweep();
  };
  const candidate = { id: 'ada-1', firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' };
  const later = (days: number) =>
    bench.store.sql(
      `UPDATE orders SET placed_at = placed_at - make_interval(days => $1),
      settled_at = settled_at - make_interval(days => $1)`,
      [days],
    );
  const dump = async () => JSON.stringify(await bench.store.sql('SELECT * FROM orders'));

  /** An order that is completed, and that SmartRecruiters was told of, or has lost. */
  async function over(outcome: 'delivered' | 'gone' = 'delivered'): Promise<string> {
    const orderId = await bench.placed({ candidate });
    await bench.deliver(new CompleteOrder(bench.orders, bench.changes), {
      orderId,
      version: 1,
      submittedAt: '2026-01-15T13:00:00Z',
    });
    await bench.deliver(new SettleOrder(bench.orders, bench.changes), { orderId, resultVersion: 1, outcome });
    return orderId;
  }

  it.each(['delivered', 'gone'] as const)('is erased some days after its end was %s', async (outcome) => {
    const orderId = await over(outcome);
    await later(31);
    await sweep(30);
    expect(await dump()).not.toMatch(/Ada|Lovelace|ada@|ada-1/);
    expect(await bench.kinds(orderId)).toContain('candidate-erased');
    await sweep(30);
    expect((await bench.kinds(orderId)).filter((kind) => kind === 'candidate-erased')).toHaveLength(1);
  });

  it('is kept for its days, and for ever where nothing is set', async () => {
    await over();
    await later(29);
    await sweep(30);
    await later(3000);
    await sweep(0);
    expect(await dump()).toContain('Lovelace');
  });

  it('is kept while the order is open, or SmartRecruiters does not know its end', async () => {
    const open = await bench.placed({ candidate });
    const untold = await bench.placed({ candidate });
    await bench.deliver(new CompleteOrder(bench.orders, bench.changes), {
      orderId: untold,
      version: 1,
      submittedAt: '2026-01-15T13:00:00Z',
    });
    await later(3000);
    await sweep(30);
    expect(await bench.store.sql('SELECT id FROM orders WHERE erased_at IS NULL')).toHaveLength(2);
    expect([open, untold]).toHaveLength(2);
  });

  it('leaves an order whose repeat is known, and that cannot be opened again', async () => {
    const order = anOrder({ candidate: { ...candidate, email: 'nowhere' }, promised: true });
    const first = await bench.placeOrder.run(order);
    await bench.deliver(new SettleOrder(bench.orders, bench.changes), {
      orderId: order.orderId,
      resultVersion: 0,
      outcome: 'delivered',
    });
    await later(31);
    await sweep(30);
    expect(await bench.placeOrder.run(order)).toEqual(first);
    const correct = new CorrectAddress(bench.database, bench.inviteAgain);
    const corrected = correct.run({ orderId: order.orderId, email: 'ada@example.com' });
    await expect(corrected).rejects.toMatchObject({ code: 'order-closed' });
  });
});

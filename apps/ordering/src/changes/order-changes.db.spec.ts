import type { HistoryKind } from '@assay/contracts/ordering';
import { beforeEach, describe, expect, it } from 'vitest';
import { anOrder, orderingBench } from '../ordering.fixture.js';
import { CancelOrder } from '../progress/cancel-order.js';
import { RecordFailedInvitation } from '../progress/record-failed-invitation.js';
import { ErasedOrders, isSaidByOthers } from '../orders/erased-orders.js';

const words = 'Adaline does not live here';

describe('what others said of orders that are erased', () => {
  const bench = orderingBench();
  beforeEach(() => bench.connected());

  const erase = async (id: string) => {
    const orders = new ErasedOrders(bench.vault);
    return bench.within((tx) => orders.empty(tx, [{ id, contentsHash: 'as it was placed' }]));
  };
  const lines = () =>
    bench.store.sql<{ kind: HistoryKind; text: string }>('SELECT kind, text, evidence FROM order_history');
  const webhooks = async () => JSON.stringify(await bench.store.sql('SELECT payload FROM webhooks'));
  const cancel = (orderId: string) =>
    new CancelOrder(bench.database, bench.orders, bench.changes).run({ orderId, reason: words });
  const failed = (orderId: string, bounced: boolean) =>
    bench.deliver(new RecordFailedInvitation(bench.orders, bench.changes), {
      orderId,
      reason: words,
      bounced,
    });

  it.each<[string, (orderId: string) => Promise<unknown>]>([
    ['the vendor', cancel],
    ['a mail server that does not take a letter', (orderId) => failed(orderId, false)],
    ['a mail server that sends it back', (orderId) => failed(orderId, true)],
  ])('is forgotten where %s said it, and what we say is kept', async (_who, happens) => {
    const orderId = await bench.placed();
    await happens(orderId);
    const said = (await lines()).filter(({ text }) => text === words);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(({ kind }) => !isSaidByOthers(kind))).toEqual([]);
    expect(await webhooks()).toContain(words);
    await erase(orderId);
    expect(JSON.stringify(await lines())).not.toContain(words);
    expect(await webhooks()).not.toContain(words);
    expect((await lines())[0]).toMatchObject({
      kind: 'order-placed',
      text: 'Backend developer was ordered.',
    });
  });

  it('is forgotten: which parts of it SmartRecruiters filled in badly', async () => {
    const done = ['clipped', 'left-out', 'taken-as-text', 'cleaned'] as const;
    const remarks = done.map((how) => ({ place: `/fields/${words}`, done: how }));
    const { orderId } = await bench.placeOrder.run(anOrder({ remarks }));
    expect(JSON.stringify(await lines())).toContain(words);
    await erase(orderId);
    expect(JSON.stringify(await lines())).not.toContain(words);
  });

  it('is not taken in when it comes late', async () => {
    const orderId = await bench.placed();
    await cancel(orderId);
    await erase(orderId);
    await failed(orderId, true);
    expect((await lines()).at(-1)).toEqual({ kind: 'invitation-bounced', text: '(erased)', evidence: {} });
    expect(await webhooks()).not.toContain(words);
  });
});

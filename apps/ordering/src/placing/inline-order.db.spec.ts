import type { PlaceOrderRequest } from '@assay/contracts/ordering';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderPlacedMessage } from '../assignments/order-placed-message.js';
import { ShowLanding } from '../candidate/show-landing.js';
import { StartOrder } from '../candidate/start-order.js';
import { OrderHistory } from '../changes/order-history.repository.js';
import { anOrder, orderingBench } from '../ordering.fixture.js';
import { publishedOrder } from '../orders/describe-order.js';
import type { Order } from '../orders/order.entity.js';

const completedUrl = 'https://jobs.smartrecruiters.com/resume/xyz';

describe('an order that is taken while applying', () => {
  const bench = orderingBench();
  let showLanding: ShowLanding;
  let startOrder: StartOrder;
  beforeAll(() => {
    const { database, orders, links } = bench;
    showLanding = new ShowLanding(database, orders, new OrderHistory(), bench.account, links, bench.config);
    startOrder = new StartOrder(database, orders, links, bench.changes);
  });
  beforeEach(() => bench.connected());

  const inlineOrder = (changes: Partial<PlaceOrderRequest> = {}): PlaceOrderRequest => {
    const { id: _id, ...candidate } = anOrder().candidate;
    const receivedAt = new Date().toISOString();
    return anOrder({ candidate, receivedAt, inline: { completedUrl }, ...changes });
  };
  const placed = async (changes?: Partial<PlaceOrderRequest>): Promise<{ order: Order; token: string }> => {
    const { orderId, linkToken = '' } = await bench.placeOrder.run(inlineOrder(changes));
    return { order: await bench.database.read((tx) => bench.orders.find(tx, orderId)), token: linkToken };
  };
  const assign = (orderId: string): Promise<void> =>
    bench.within(async (tx) => {
      const order = await bench.orders.lock(tx, orderId);
      order.assign('https://engine.example/t/1');
      await bench.changes.note(tx, order);
    });

  it('is answered with its link, which a repeat gets again', async () => {
    const request = inlineOrder();
    const first = await bench.placeOrder.run(request);
    expect(first).toMatchObject({
      outcome: 'accepted',
      linkToken: expect.stringMatching(/^\w{43}$/) as string,
    });
    expect(await bench.placeOrder.run(request)).toEqual(first);
  });

  it('is another order when the candidate would return elsewhere', async () => {
    const request = inlineOrder();
    await bench.placeOrder.run(request);
    const elsewhere = { ...request, inline: { completedUrl: `${completedUrl}?other` } };
    await expect(bench.placeOrder.run(elsewhere)).rejects.toMatchObject({ code: 'order-conflict' });
  });

  it('needs no invitation, and says so to everybody', async () => {
    const { order } = await placed();
    expect(publishedOrder(order)).toMatchObject({ kind: 'inline', invitation: 'not-needed' });
    expect(await bench.announced()).toEqual([
      expect.objectContaining({
        type: 'order-placed',
        data: expect.objectContaining({ kind: 'inline' }) as object,
      }),
    ]);
  });

  it('needs no address that can be written to', async () => {
    const candidate = { firstName: 'Ada', lastName: 'Lovelace', email: 'nowhere' };
    expect((await placed({ candidate })).order.status).toBe('pending');
  });

  it('ends with its link, after the configured hours', async () => {
    const { order } = await placed({ receivedAt: '2026-01-15T12:00:00.000Z' });
    expect(order.expiresAt?.toISOString()).toBe('2026-01-16T12:00:00.000Z');
  });

  it('tells the engine where to send the browser when done; others do not', async () => {
    const { order, token } = await placed();
    const account = await bench.account.run('north');
    const returnUrl = bench.links.returnUrl(order);
    expect(returnUrl).toBe(`https://assay.example/i/${token}/done`);
    expect(JSON.parse(orderPlacedMessage(order, account, returnUrl))).toMatchObject({
      data: { kind: 'inline', returnUrl },
    });
    const manual = await bench.database.read(async (tx) => bench.orders.find(tx, await bench.placed()));
    expect(bench.links.returnUrl(manual)).toBeUndefined();
    expect(orderPlacedMessage(manual, account)).not.toContain('returnUrl');
  });

  it('shows the way back on its page, whatever its state', async () => {
    const { order, token } = await placed();
    expect(await showLanding.run({ linkToken: token })).toMatchObject({
      state: 'preparing',
      returnUrl: completedUrl,
    });
    await assign(order.id);
    expect(await startOrder.run({ linkToken: token })).toMatchObject({ state: 'started' });
    expect(await showLanding.run({ linkToken: token })).toMatchObject({
      state: 'started',
      returnUrl: completedUrl,
    });
  });

  it('says that it takes long once the engine has not taken it for some seconds', async () => {
    const { order, token } = await placed();
    expect(await showLanding.run({ linkToken: token })).not.toHaveProperty('slow');
    await bench.store.sql(`UPDATE orders SET placed_at = now() - interval '11 seconds'`);
    expect(await showLanding.run({ linkToken: token })).toMatchObject({ state: 'preparing', slow: true });
    await assign(order.id);
    expect(await showLanding.run({ linkToken: token })).not.toHaveProperty('slow');
  });

  it('cannot be started, nor continued, once its link has ended', async () => {
    const { order, token } = await placed();
    await assign(order.id);
    await bench.store.sql(`UPDATE orders SET expires_at = now() - interval '1 second'`);
    expect(await startOrder.run({ linkToken: token })).toEqual({ state: 'expired' });
    expect(await showLanding.run({ linkToken: token })).toMatchObject({
      state: 'expired',
      returnUrl: completedUrl,
    });
    const kinds = await bench.kinds(order.id);
    expect(kinds).not.toContain('order-started');
  });
});

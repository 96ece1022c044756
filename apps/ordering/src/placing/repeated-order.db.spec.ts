import { randomUUID } from 'node:crypto';
import type { AccountPolicy, PlaceOrderRequest } from '@assay/contracts/ordering';
import { beforeEach, describe, expect, it } from 'vitest';
import { ShowInvitee } from '../candidate/show-invitee.js';
import { StartOrder } from '../candidate/start-order.js';
import { anOrder, orderingBench } from '../ordering.fixture.js';
import type { Order } from '../orders/order.entity.js';
import { CompleteOrder } from '../progress/complete-order.js';
import { RecordFailedInvitation } from '../progress/record-failed-invitation.js';

describe('a package ordered again for the same candidate', () => {
  const bench = orderingBench();
  beforeEach(() => bench.connected());

  const candidate = { ...anOrder().candidate, id: randomUUID() };
  const first = '2026-01-15T12:00:00.000Z';
  const later = '2026-01-20T12:00:00.000Z';
  const policy = (rules: Omit<AccountPolicy, 'accountId'>): Promise<void> =>
    bench.within((tx) => bench.policies.save(tx, { accountId: 'north', ...rules }));
  const order = (receivedAt: string, changes: Partial<PlaceOrderRequest> = {}): Promise<string> =>
    bench.placed({ candidate, receivedAt, ...changes });
  const find = (orderId: string): Promise<Order> =>
    bench.database.read((tx) => bench.orders.find(tx, orderId));
  const shared = async (): Promise<[string, string]> => {
    await policy({ reorder: 'same-link' });
    const [one, two] = [await order(first), await order(later)];
    await bench.store.sql('DELETE FROM outbox');
    return [one, two];
  };
  const assign = (orderId: string): Promise<void> =>
    bench.within(async (tx) => {
      const found = await bench.orders.lock(tx, orderId);
      found.assign('https://engine.example/t/1');
      await bench.changes.note(tx, found);
    });
  const types = async (): Promise<string[]> =>
    (await bench.announced()).map(({ type, data }) => `${type} ${String(data['orderId'])}`).sort();

  it('goes on while the candidate was reached by one of the orders that share its link', async () => {
    const [one, two] = await shared();
    const failed = new RecordFailedInvitation(bench.orders, bench.changes);
    await bench.deliver(failed, { orderId: one, reason: 'No such mailbox.', bounced: true });
    expect(await find(one)).toMatchObject({ status: 'pending', invitation: 'bounced' });
    expect(await find(two)).toMatchObject({ status: 'pending', invitation: 'due' });
    await bench.deliver(failed, { orderId: two, reason: 'No such mailbox.' });
    expect(await find(two)).toMatchObject({ status: 'rejected', rejectedForAddress: true });
    expect(await find(one)).toMatchObject({ status: 'rejected', rejectedForAddress: true });
  });

  it('is a new attempt where the account says nothing', async () => {
    await order(first);
    expect(await find(await order(later))).toMatchObject({ status: 'pending', followsOrderId: null });
  });

  it('is refused with the day of the first order', async () => {
    await policy({ reorder: 'refuse' });
    await order(first);
    await expect(order(later)).rejects.toMatchObject({
      code: 'already-ordered',
      message: 'The package p-backend was already ordered for this candidate on 2026-01-15.',
    });
    const promised = await find(await order(later, { promised: true }));
    expect(promised).toMatchObject({ status: 'rejected', followsOrderId: null });
    expect(promised.reason).toMatch(/already ordered/);
  });

  it.each(['refuse', 'new-attempt'] as const)(
    'is refused by %s until the agreed days have passed',
    async (reorder) => {
      await policy({ reorder, reorderAfterDays: 30 });
      await order(first);
      await expect(order(later)).rejects.toMatchObject({ params: { againOn: '2026-02-14' } });
      expect(await find(await order('2026-02-14T12:00:00.000Z'))).toMatchObject({ followsOrderId: null });
    },
  );

  it('is no repeat for another candidate, another package, or after a rejected or expired order', async () => {
    await policy({ reorder: 'refuse' });
    await order(first);
    await order(later, { candidate: { ...candidate, id: randomUUID() } });
    await bench.store.sql(`UPDATE orders SET status = 'expired'`);
    expect(await find(await order(later))).toMatchObject({ status: 'pending' });
  });

  it('is recognised by the address, in any spelling, where there is no id', async () => {
    await policy({ reorder: 'refuse' });
    const nobody = { firstName: 'Ada', lastName: 'L', email: 'Ada@Example.com' };
    await order(first, { candidate: nobody });
    const again = order(later, { candidate: { ...nobody, email: 'ada@example.com' } });
    await expect(again).rejects.toMatchObject({ code: 'already-ordered' });
  });

  it('is refused but once when both orders come at once', async () => {
    await policy({ reorder: 'refuse' });
    const both = await Promise.allSettled([order(first), order(first)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shares link, assessment and deadline with the first, and the engine hears of one order', async () => {
    await policy({ reorder: 'same-link', expiryDays: 30 });
    const [one, two] = [await order(first), await order(later)];
    const invitee = new ShowInvitee(bench.database, bench.briefings, bench.account, bench.links);
    const [left, right] = [await invitee.run({ orderId: one }), await invitee.run({ orderId: two })];
    expect(right).toMatchObject({
      orderId: two,
      linkToken: left.linkToken,
      expiresAt: left.expiresAt,
      open: true,
    });
    expect(await bench.store.sql('SELECT order_id FROM assignments')).toEqual([{ order_id: one }]);
    expect(await bench.store.sql('SELECT id FROM deadlines')).toEqual([{ id: one }]);
    expect((await find(await order('2026-01-21T12:00:00.000Z'))).followsOrderId).toBe(one);
  });

  it('starts with the first', async () => {
    const [one, two] = await shared();
    await assign(one);
    const link = bench.links.open(await find(one));
    await new StartOrder(bench.database, bench.orders, bench.links, bench.changes).run({ linkToken: link });
    expect(await find(two)).toMatchObject({ status: 'in-progress' });
    expect(await types()).toEqual([`order-progressed ${one}`, `order-progressed ${two}`].sort());
  });

  it('is told of the result of the first, also when it is ordered after that', async () => {
    const [one, two] = await shared();
    const complete = new CompleteOrder(bench.orders, bench.changes);
    await bench.deliver(complete, { orderId: one, version: 1, submittedAt: '2026-01-22T12:00:00Z' });
    const three = await order('2026-01-23T12:00:00.000Z');
    const events = (await bench.announced()).filter(({ type }) => type === 'result-shared');
    expect(events.map(({ data }) => data)).toEqual([
      { orderId: two, firstOrderId: one, version: 1 },
      { orderId: three, firstOrderId: one, version: 1 },
    ]);
  });

  it('ends with the first, whatever ends it', async () => {
    const [one, two] = await shared();
    await bench.store.sql(`UPDATE orders SET expires_at = '2026-01-01' WHERE id = '${one}'`);
    await bench.within((tx) => bench.deadlines.set(tx, one, new Date('2026-01-01')));
    await bench.passDeadlines();
    expect([(await find(one)).status, (await find(two)).status]).toEqual(['expired', 'expired']);
    expect(await types()).toEqual([`order-expired ${one}`, `order-expired ${two}`].sort());
  });

  it('is rejected alone when its own invitation cannot be sent', async () => {
    const [one, two] = await shared();
    const failed = new RecordFailedInvitation(bench.orders, bench.changes);
    await bench.deliver(failed, { orderId: two, reason: 'No such mailbox' });
    expect([(await find(one)).status, (await find(two)).status]).toEqual(['pending', 'rejected']);
  });
});

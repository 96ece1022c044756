import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { ExtendOrder } from './extend-order.js';

const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();

describe('extend-order', () => {
  const bench = orderingBench();
  let operation: ExtendOrder;
  beforeAll(() => {
    operation = extension(false);
  });
  beforeEach(async () => {
    await bench.connected();
    const reminders = [{ beforeExpiryHours: 24 }];
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north', expiryDays: 7, reminders }));
  });

  const extension = (mayReopen: boolean): ExtendOrder =>
    new ExtendOrder(
      bench.database,
      bench.orders,
      bench.changes,
      bench.deadlines,
      bench.policies,
      bench.outbox,
      bench.assignments,
      { ...bench.config, EXPIRED_MAY_REOPEN: mayReopen },
    );
  const placed = (): Promise<string> => bench.placed({ receivedAt: new Date().toISOString() });
  const told = async (): Promise<Record<string, unknown>[]> =>
    (await bench.announced()).filter(({ type }) => type === 'deadline-changed').map(({ data }) => data);
  const expire = async (): Promise<void> => {
    await bench.store.sql(`UPDATE orders SET expires_at = now() - interval '1 minute'`);
    await bench.store.sql('UPDATE deadlines SET due_at = now()');
    await bench.passDeadlines();
  };

  it('moves the deadline with its reminders and tells of it once, however often it is asked', async () => {
    const orderId = await placed();
    const expiresAt = days(10);
    const order = await operation.run({ orderId, expiresAt, reason: 'accommodation' });
    expect(order).toMatchObject({ orderId, expiresAt, status: 'pending' });
    await operation.run({ orderId, expiresAt, reason: 'accommodation' });
    const reminder = new Date(Date.parse(expiresAt) - 86_400_000).toISOString();
    expect(await told()).toEqual([
      { orderId, companyId: 'acme', revision: 2, expiresAt, reminders: [reminder], reason: 'accommodation' },
    ]);
    await bench.passDeadlines();
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'deadline-changed']);
  });

  it('numbers every change, so that the newest can be told from an older one', async () => {
    const orderId = await placed();
    await operation.run({ orderId, expiresAt: days(10) });
    await operation.run({ orderId, expiresAt: days(12) });
    expect((await told()).map(({ revision }) => revision)).toEqual([2, 3]);
  });

  it.each([
    ['in the past', -1, 'must be later than now'],
    ['before the present one', 3, 'must be later than the present deadline'],
  ])('refuses a deadline %s and tells nobody', async (_name, count, message) => {
    const orderId = await placed();
    const asked = operation.run({ orderId, expiresAt: days(count) });
    await expect(asked).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/expiresAt', message }],
    });
    expect(await told()).toEqual([]);
  });

  it('gives a deadline to an order that had none', async () => {
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north' }));
    const orderId = await placed();
    const expiresAt = days(2);
    await operation.run({ orderId, expiresAt });
    expect(await bench.store.sql('SELECT due_at FROM deadlines')).toEqual([{ due_at: new Date(expiresAt) }]);
  });

  it('refuses an order that is over', async () => {
    const orderId = await placed();
    await expire();
    const asked = operation.run({ orderId, expiresAt: days(10) });
    await expect(asked).rejects.toMatchObject({ code: 'order-closed', params: { status: 'expired' } });
    await bench.store.sql(`UPDATE orders SET status = 'completed'`);
    await expect(extension(true).run({ orderId, expiresAt: days(10) })).rejects.toMatchObject({
      code: 'order-closed',
    });
  });

  it('lets an expired order go on where that is allowed, and says so to SmartRecruiters', async () => {
    const orderId = await placed();
    await expire();
    const order = await extension(true).run({ orderId, expiresAt: days(10) });
    expect(order.status).toBe('pending');
    expect(order.assessments.map(({ status }) => status)).toEqual(['pending', 'pending']);
    expect((await bench.announced()).map(({ type }) => type)).toEqual([
      'order-placed',
      'order-expired',
      'order-progressed',
      'deadline-changed',
    ]);
  });

  it('has the engine hear of an expired order that it was not told of while it was over', async () => {
    const orderId = await placed();
    await expire();
    await bench.store.sql(`UPDATE assignments SET due_at = NULL, outcome = 'cancelled'`);
    expect(await extension(true).run({ orderId, expiresAt: days(10) })).toMatchObject({ invitation: 'due' });
    const due = 'SELECT order_id, outcome FROM assignments WHERE due_at <= now()';
    expect(await bench.store.sql(due)).toEqual([{ order_id: orderId, outcome: null }]);
  });

  it('moves the one deadline of orders that share an assessment', async () => {
    await bench.within((tx) =>
      bench.policies.save(tx, { accountId: 'north', expiryDays: 7, reorder: 'same-link' }),
    );
    const candidate = { id: 'ada', firstName: 'Ada', lastName: 'L', email: 'ada@example.com' };
    const receivedAt = new Date().toISOString();
    const first = await bench.placed({ candidate, receivedAt });
    const second = await bench.placed({ candidate, receivedAt });
    const expiresAt = days(10);
    expect(await operation.run({ orderId: second, expiresAt })).toMatchObject({ orderId: second, expiresAt });
    expect((await told()).map(({ orderId }) => orderId)).toEqual([first]);
  });

  it('reminds outside the quiet hours of the candidate’s own time zone, where that is known', async () => {
    const quietHours = { from: '21:00', to: '08:00', timeZone: 'Europe/Berlin' };
    const reminders = [{ beforeExpiryHours: 24 }];
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north', quietHours, reminders }));
    const orderId = await placed();
    await bench.store.sql(`UPDATE orders SET time_zone = 'Asia/Tokyo'`);
    const year = new Date().getUTCFullYear() + 1;
    await operation.run({ orderId, expiresAt: `${year}-01-15T15:00:00.000Z` });
    expect((await told())[0]?.['reminders']).toEqual([`${year}-01-14T23:00:00.000Z`]);
  });

  it('tells nobody who was never written to', async () => {
    const inline = { completedUrl: 'https://jobs.smartrecruiters.com/x' };
    const orderId = await bench.placed({ receivedAt: new Date().toISOString(), inline });
    await operation.run({ orderId, expiresAt: days(10) });
    expect(await told()).toEqual([]);
  });
});

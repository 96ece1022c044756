import type { CountViewsRequest, OrderView } from '@assay/contracts/ordering';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { RecordFailedInvitation } from '../progress/record-failed-invitation.js';
import { RecordInvitation } from '../progress/record-invitation.js';
import { CountOrderViews } from './count-order-views.js';
import { ListOrders } from './list-orders.js';

describe('count-order-views', () => {
  const bench = orderingBench();
  let operation: CountOrderViews;
  beforeAll(() => {
    operation = new CountOrderViews(bench.database, bench.orders);
  });
  beforeEach(() => bench.connected());

  const sql = (statement: string): Promise<unknown> => bench.store.sql(statement);
  const placed = (receivedAt = new Date().toISOString()): Promise<string> => bench.placed({ receivedAt });
  const seen = async (accountId?: string): Promise<Record<string, number>> => {
    const { items } = await operation.run(accountId === undefined ? {} : { accountId });
    return Object.fromEntries(items.filter(({ count }) => count > 0).map(({ view, count }) => [view, count]));
  };
  const inView = async (view: OrderView): Promise<string[]> =>
    (await new ListOrders(bench.database, bench.orders).run({ view })).items.map(({ orderId }) => orderId);
  const invited = (orderId: string): Promise<void> =>
    bench.deliver(new RecordInvitation(bench.orders, bench.changes), {
      orderId,
      invitedAt: '2026-01-15T12:00:01Z',
    });

  it('counts who was not invited after a minute, until they are or the order is over', async () => {
    const orderId = await placed(new Date(Date.now() - 61_000).toISOString());
    await placed();
    expect(await seen()).toEqual({ 'not-invited': 1, 'being-prepared': 2 });
    expect(await inView('not-invited')).toEqual([orderId]);
    await invited(orderId);
    expect(await seen()).toEqual({ 'being-prepared': 2 });
  });

  it('counts invitations that came back while an order waits for another address', async () => {
    const orderId = await placed();
    const record = new RecordFailedInvitation(bench.orders, bench.changes);
    await bench.deliver(record, { orderId, reason: 'No such mailbox', bounced: true });
    expect(await seen()).toEqual({ 'mail-bounced': 1, refused: 1 });
    await sql(`UPDATE orders SET placed_at = now() - interval '31 days'`);
    expect(await seen()).toEqual({});
  });

  it('tells an engine that did not answer from one that is being asked', async () => {
    const orderId = await placed();
    await invited(orderId);
    await sql(`UPDATE assignments SET attempt = 1, leased_until = now() + interval '1 minute'`);
    expect(await seen()).toEqual({ 'being-prepared': 1 });
    await sql('UPDATE assignments SET leased_until = NULL');
    expect(await seen()).toEqual({ 'being-prepared': 1, 'engine-not-answering': 1 });
    await sql(`UPDATE assignments SET due_at = NULL, outcome = 'assigned'`);
    expect(await seen()).toEqual({});
  });

  it('counts what expires within a day', async () => {
    await invited(await placed());
    await sql('UPDATE assignments SET due_at = NULL');
    await sql(`INSERT INTO deadlines (id, due_at) SELECT id, now() + interval '25 hours' FROM orders
      ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at`);
    expect(await seen()).toEqual({});
    await sql(`UPDATE deadlines SET due_at = now() + interval '23 hours'`);
    expect(await seen()).toEqual({ 'expiring-today': 1 });
  });

  it('counts those of one account', async () => {
    await placed();
    expect(await seen('north')).toEqual({ 'being-prepared': 1 });
    expect(await seen('south')).toEqual({});
  });

  it('tells of one account in each view what it tells of all, when no other account has orders', async () => {
    await placed(new Date(Date.now() - 61_000).toISOString());
    await sql(`UPDATE assignments SET attempt = 1, leased_until = NULL`);
    await sql(`INSERT INTO deadlines (id, due_at) SELECT id, now() + interval '23 hours' FROM orders
      ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at`);
    const all = await seen();
    expect(Object.keys(all)).toEqual([
      'not-invited',
      'being-prepared',
      'engine-not-answering',
      'expiring-today',
    ]);
    expect(await seen('north')).toEqual(all);
    expect(await seen('south')).toEqual({});
    await sql(`UPDATE orders SET status = 'expired'`);
    expect(await seen('north')).toEqual({});
  });

  it('counts those of several accounts, and of one only where it may be seen', async () => {
    await placed();
    const prepared = async (request: CountViewsRequest): Promise<number | undefined> =>
      (await operation.run(request)).items.find(({ view }) => view === 'being-prepared')?.count;
    expect(await prepared({ accountIds: ['south', 'north'] })).toBe(1);
    expect(await prepared({ accountIds: ['south'] })).toBe(0);
    expect(await prepared({ accountIds: [] })).toBe(0);
    expect(await prepared({ accountId: 'north', accountIds: ['north', 'south'] })).toBe(1);
    expect(await prepared({ accountId: 'north', accountIds: ['south'] })).toBe(0);
  });

  it('counts no further than anybody reads', async () => {
    await placed();
    await sql(`INSERT INTO orders SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
      'smartrecruiters_order_id', n::text, 'link_token_hash', n::text, 'status', 'rejected',
      'invitation', 'sent'))).* FROM orders o, generate_series(1, 1001) n`);
    const { items } = await operation.run({});
    expect(items.find(({ view }) => view === 'refused')).toEqual({
      view: 'refused',
      count: 1000,
      more: true,
    });
  });
});

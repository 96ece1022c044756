import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showConnection } from '@assay/contracts/consent';
import { eventually } from '@assay/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { aConnection, anOrder, aPackage, connectionIdOfAcme, orderingBench } from '../ordering.fixture.js';
import { plainTerms } from '../terms/order-terms.js';
import { contentsHash } from './contents-hash.js';
import { newOrder } from './new-order.js';

describe('place-order', () => {
  const bench = orderingBench();
  beforeEach(() => bench.connected());

  const count = async (table: string): Promise<number> =>
    (await bench.store.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0;
  const drain = (drainingSince: string): Promise<void> =>
    bench.within((tx) =>
      bench.connections.keep(tx, 'acme', 'draining', {
        connectionId: connectionIdOfAcme,
        accountId: 'north',
        revision: 2,
        drainingSince,
      }),
    );

  it('records the order, its assignment and its event together', async () => {
    const order = anOrder();
    expect(await bench.placeOrder.run(order)).toEqual({ orderId: order.orderId, outcome: 'accepted' });
    expect(await count('orders')).toBe(1);
    expect(await count('assignments')).toBe(1);
    expect(await bench.kinds(order.orderId)).toEqual(['order-placed']);
    expect(await bench.announced()).toEqual([
      {
        type: 'order-placed',
        companyId: 'acme',
        data: {
          orderId: order.orderId,
          revision: 1,
          status: 'pending',
          assessments: [
            { id: 'a-python', name: 'Python', status: 'pending' },
            { id: 'a-sql', name: 'SQL', status: 'pending' },
          ],
          companyId: 'acme',
          accountId: 'north',
          resultCallbackUrl: order.resultCallbackUrl,
          packageId: 'p-backend',
          packageName: 'Backend developer',
          placedAt: '2026-01-15T12:00:00.000Z',
          untitledJobId: 'job-1',
        },
      },
    ]);
  });

  it('asks nobody when the connection is known to be active', async () => {
    await bench.placeOrder.run(anOrder());
    expect(bench.bus.asked).toEqual([]);
  });

  it('keeps no token of a candidate’s link in the clear', async () => {
    const orderId = await bench.placed();
    const [row] = await bench.store.sql<{ link_token: string; link_token_hash: string }>(
      'SELECT * FROM orders',
    );
    const token = bench.links.open({ id: orderId, linkToken: row?.link_token ?? '' });
    expect(token).toMatch(/^[0-9A-Za-z]{43}$/);
    expect(row?.link_token_hash).toBe(bench.links.hashOf(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('answers a repeat as before, also when the package was archived and the connection ended meanwhile', async () => {
    const order = anOrder();
    const first = await bench.placeOrder.run(order);
    await bench.within((tx) => bench.packages.replace(tx, 'north', []));
    await drain('2026-01-01T00:00:00Z');
    expect(await bench.placeOrder.run({ ...order, promised: true })).toEqual(first);
    expect(await count('orders')).toBe(1);
    expect(await bench.announced()).toHaveLength(1);
  });

  it('answers a repeat whose fields are arranged differently as before', async () => {
    const order = anOrder({ fields: { a: '1', b: '2' } });
    const first = await bench.placeOrder.run(order);
    expect(await bench.placeOrder.run({ ...order, fields: { b: '2', a: '1' } })).toEqual(first);
  });

  it('says on the timeline what was not taken as it came, and is the same order with and without', async () => {
    const order = anOrder();
    const remarks = [
      { place: '/candidate/firstName', done: 'clipped' as const },
      { place: '/fields/sites', done: 'left-out' as const },
      ...Array.from({ length: 12 }, (_, n) => ({ place: `/fields/f${n}`, done: 'left-out' as const })),
    ];
    const first = await bench.placeOrder.run({ ...order, remarks });
    expect(await bench.placeOrder.run(order)).toEqual(first);
    const lines = await bench.store.sql('SELECT kind, text, evidence FROM order_history ORDER BY id');
    expect(lines).toMatchObject([
      {
        kind: 'order-part-clipped',
        text: 'Of what SmartRecruiters sent, /candidate/firstName was too long and is clipped.',
        evidence: { parts: 1 },
      },
      {
        kind: 'order-part-left-out',
        text: expect.stringMatching(
          /, \/fields\/sites, .*\/fields\/f8 and 3 more cannot be used and is left out\.$/,
        ) as string,
        evidence: { parts: 13 },
      },
      { kind: 'order-placed' },
    ]);
  });

  it('answers the same order under another id with the id it has', async () => {
    const order = anOrder();
    await bench.placeOrder.run(order);
    expect((await bench.placeOrder.run({ ...order, orderId: randomUUID() })).orderId).toBe(order.orderId);
  });

  it('refuses the same order with other contents and changes nothing', async () => {
    const order = anOrder();
    await bench.placeOrder.run(order);
    const other = { ...order, candidate: { ...order.candidate, email: 'eve@example.com' } };
    await expect(bench.placeOrder.run(other)).rejects.toMatchObject({ code: 'order-conflict' });
    expect(await bench.store.sql('SELECT email FROM orders')).toEqual([{ email: 'ada@example.com' }]);
  });

  it('refuses an id that another company’s order has', async () => {
    bench.bus.answer(showConnection, () => aConnection({ companyId: 'other' }));
    const order = anOrder();
    await bench.placeOrder.run(order);
    const foreign = anOrder({ orderId: order.orderId, companyId: 'other', smartrecruitersOrderId: 'x' });
    await expect(bench.placeOrder.run(foreign)).rejects.toMatchObject({ code: 'order-conflict' });
    expect(await count('orders')).toBe(1);
  });

  it('keeps orders of two companies apart that have the same SmartRecruiters id', async () => {
    bench.bus.answer(showConnection, () => aConnection({ companyId: 'other' }));
    await bench.placed({ smartrecruitersOrderId: 'same' });
    await bench.placed({ smartrecruitersOrderId: 'same', companyId: 'other' });
    expect(await count('orders')).toBe(2);
  });

  it('records one order when it is asked twenty times at once', async () => {
    const order = anOrder();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => bench.placeOrder.run({ ...order, promised: turn % 2 === 0 })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ orderId: order.orderId, outcome: 'accepted' })]),
    );
    expect([await count('orders'), await count('assignments'), await count('outbox')]).toEqual([1, 1, 1]);
  });

  it('lets the same order wait for its twin that is being recorded, and answers alike', async () => {
    const order = anOrder();
    const offered = { ...aPackage(), durationMinutes: 45 };
    const hash = contentsHash(order);
    const makings = { offered, refusal: undefined, contentsHash: hash, terms: plainTerms, jobTitle: null };
    const twin = newOrder(order, { ...makings, link: bench.links.create(order.orderId) });
    let placed: Promise<unknown> = Promise.resolve();
    await bench.within(async (tx) => {
      await bench.changes.begin(tx, twin, [], { giveUpHours: 1, duplicateMinutes: 1 });
      placed = bench.placeOrder.run(order);
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await eventually(async () => expect(await bench.store.sql(waiting)).toHaveLength(1));
    });
    expect(await placed).toEqual({ orderId: order.orderId, outcome: 'accepted' });
    expect([await count('orders'), await count('assignments'), await count('outbox')]).toEqual([1, 1, 1]);
  });

  it('announces a refusal once that is promised five times at once', async () => {
    const order = anOrder({ packageId: 'p-none' });
    await expect(bench.placeOrder.run(order)).rejects.toMatchObject({ code: 'package-not-found' });
    const again = Array.from({ length: 5 }, () => bench.placeOrder.run({ ...order, promised: true }));
    expect(new Set((await Promise.all(again)).map(({ outcome }) => outcome))).toEqual(new Set(['rejected']));
    expect((await bench.announced()).map(({ type }) => type)).toEqual(['order-rejected']);
    expect(await bench.kinds(order.orderId)).toEqual(['order-refused', 'refusal-promised']);
  });

  describe('refuses', () => {
    const archived = aPackage({ id: 'p-old', archived: true });
    it.each([
      ['an unknown package', { packageId: 'p-none' }, 'package-not-found'],
      ['an archived package', { packageId: 'p-old' }, 'package-archived'],
      [
        'a candidate that no mail can reach',
        { candidate: { firstName: 'A', lastName: 'B', email: 'nowhere' } },
        'candidate-unreachable',
      ],
    ] as const)('%s, tells nobody, and keeps what was answered', async (_what, changes, code) => {
      await bench.connected(aPackage(), archived);
      const order = anOrder(changes);
      await expect(bench.placeOrder.run(order)).rejects.toMatchObject({ code });
      expect([await count('assignments'), await count('outbox')]).toEqual([0, 0]);
      const [line, ...more] = await bench.database.read((tx) => bench.history.list(tx, order.orderId));
      expect(more).toEqual([]);
      const { message } = new Problem(code, { packageId: order.packageId });
      expect(line).toMatchObject({ kind: 'order-refused', text: message });
      expect(await bench.database.read((tx) => bench.orders.countUnsettled(tx, 'acme'))).toBe(0);
    });

    it('the same order again, also when it could be run by now', async () => {
      const order = anOrder({ packageId: 'p-later' });
      await expect(bench.placeOrder.run(order)).rejects.toMatchObject({ code: 'package-not-found' });
      await bench.connected(aPackage({ id: 'p-later' }));
      await expect(bench.placeOrder.run(order)).rejects.toMatchObject({
        message: 'There is no package p-later for this company.',
      });
    });

    it('nothing that SmartRecruiters was promised meanwhile: that is rejected', async () => {
      const order = anOrder({ packageId: 'p-none' });
      await expect(bench.placeOrder.run(order)).rejects.toMatchObject({ code: 'package-not-found' });
      const promised = { ...order, promised: true };
      expect(await bench.placeOrder.run(promised)).toMatchObject({ outcome: 'rejected' });
      expect(await bench.placeOrder.run(promised)).toMatchObject({ outcome: 'rejected' });
      expect((await bench.announced()).map(({ type }) => type)).toEqual(['order-rejected']);
      expect(await bench.database.read((tx) => bench.orders.countUnsettled(tx, 'acme'))).toBe(1);
    });

    it('a package of another account', async () => {
      bench.bus.answer(showConnection, () => aConnection({ companyId: 'other', accountId: 'south' }));
      const order = anOrder({ companyId: 'other', accountId: 'south' });
      await expect(bench.placeOrder.run(order)).rejects.toMatchObject({ code: 'package-not-found' });
    });

    it('an order received after the connection was ended', async () => {
      await drain('2026-01-15T11:59:59Z');
      bench.bus.answer(showConnection, () =>
        aConnection({ status: 'draining', drainingSince: '2026-01-15T11:59:59Z' }),
      );
      await expect(bench.placeOrder.run(anOrder())).rejects.toMatchObject({ code: 'connection-draining' });
    });

    it('an order with a token from before the company moved to another account', async () => {
      bench.bus.answer(showConnection, () => aConnection({ accountId: 'south' }));
      await bench.within((tx) =>
        bench.connections.keep(tx, 'acme', 'active', {
          connectionId: connectionIdOfAcme,
          accountId: 'south',
          revision: 3,
        }),
      );
      await expect(bench.placeOrder.run(anOrder())).rejects.toMatchObject({ code: 'connection-draining' });
    });

    it('a company that consent does not know', async () => {
      bench.bus.answer(showConnection, ({ companyId }) => {
        throw new Problem('company-not-connected', { companyId });
      });
      const order = anOrder({ companyId: 'stranger' });
      await expect(bench.placeOrder.run(order)).rejects.toMatchObject({ code: 'company-not-connected' });
    });

    it('to decide while consent is silent', async () => {
      await expect(bench.placeOrder.run(anOrder({ companyId: 'stranger' }))).rejects.toMatchObject({
        code: 'unavailable',
      });
      expect(await count('orders')).toBe(0);
    });
  });

  it('accepts an order that was received before the connection was ended', async () => {
    await drain('2026-01-15T12:00:00.001Z');
    expect(await bench.placeOrder.run(anOrder({ promised: true }))).toMatchObject({ outcome: 'accepted' });
  });

  it('accepts an order while the event that the company connected again is on its way', async () => {
    await drain('2026-01-01T00:00:00Z');
    bench.bus.answer(showConnection, () => aConnection());
    expect(await bench.placeOrder.run(anOrder())).toMatchObject({ outcome: 'accepted' });
  });

  it('records a refusal as a rejected order when the order was promised', async () => {
    const order = anOrder({ promised: true, packageId: 'p-none' });
    expect(await bench.placeOrder.run(order)).toEqual({ orderId: order.orderId, outcome: 'rejected' });
    expect(await bench.placeOrder.run(order)).toEqual({ orderId: order.orderId, outcome: 'rejected' });
    expect(await count('assignments')).toBe(0);
    const [event, ...more] = await bench.announced();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'order-rejected',
      data: {
        status: 'rejected',
        packageName: 'p-none',
        reason: 'There is no package p-none for this company.',
      },
    });
  });

  it('marks a second order of the same package for the same candidate within ten minutes', async () => {
    const candidate = anOrder().candidate;
    const first = await bench.placed({ candidate });
    const second = await bench.placed({ candidate, receivedAt: '2026-01-15T12:09:59Z' });
    const third = await bench.placed({ candidate, receivedAt: '2026-01-15T12:30:00Z' });
    expect(await bench.kinds(second)).toEqual(['order-placed', 'possible-duplicate']);
    expect(await bench.kinds(third)).toEqual(['order-placed']);
    const rows = await bench.store.sql('SELECT duplicate_of FROM orders WHERE id = $1', [second]);
    expect(rows).toEqual([{ duplicate_of: first }]);
  });

  describe('an order with a token from before the company connected anew', () => {
    const present = randomUUID();
    beforeEach(async () => {
      const change = { connectionId: present, accountId: 'north', revision: 3 };
      await bench.within((tx) => bench.connections.keep(tx, 'acme', 'active', change));
      bench.bus.answer(showConnection, () => aConnection({ connectionId: present }));
    });

    it('is refused and leaves nothing, so that the same order with a token of today is taken', async () => {
      const order = anOrder();
      await expect(bench.placeOrder.run(order)).rejects.toMatchObject({ code: 'unauthenticated' });
      expect(await count('orders')).toBe(0);
      const again = { ...order, connectionId: present };
      expect(await bench.placeOrder.run(again)).toMatchObject({ outcome: 'accepted' });
      await expect(bench.placeOrder.run(order)).rejects.toMatchObject({ code: 'unauthenticated' });
    });

    it('is rejected with a reason when SmartRecruiters was told already that it is taken', async () => {
      const order = anOrder({ promised: true });
      expect(await bench.placeOrder.run(order)).toMatchObject({ outcome: 'rejected' });
      expect(await bench.kinds(order.orderId)).toEqual(['order-rejected']);
    });

    it('is taken when only the event of the new connection is ahead of the token', async () => {
      bench.bus.answer(showConnection, () => aConnection());
      expect(await bench.placeOrder.run(anOrder())).toMatchObject({ outcome: 'accepted' });
    });
  });
});

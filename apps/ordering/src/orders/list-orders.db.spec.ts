import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListOrdersRequest } from '@assay/contracts/ordering';
import { showConnection } from '@assay/contracts/consent';
import { aConnection, OrderingBench } from '../ordering.fixture.js';
import { ListOrders } from './list-orders.js';

describe('list-orders', () => {
  let bench: OrderingBench;
  let operation: ListOrders;
  beforeAll(async () => {
    bench = await OrderingBench.open();
    operation = new ListOrders(bench.database, bench.orders);
    await bench.connected();
    bench.bus.answer(showConnection, ({ companyId }) => aConnection({ companyId }));
    for (let minute = 0; minute < 7; minute += 1) {
      // Three of them at the very same moment: the page must break between them without losing one.
      const receivedAt = `2026-01-15T12:0${minute < 4 ? minute : 4}:00.000Z`;
      await bench.placed({ receivedAt, smartrecruitersOrderId: `o-${minute}` });
    }
    const candidate = { id: 'c-9', firstName: 'Bo', lastName: 'Li', email: 'bo@example.com' };
    await bench.placed({ companyId: 'other', smartrecruitersOrderId: 'o-other', candidate });
    await bench.placed({ smartrecruitersOrderId: 'o-refused', packageId: 'p-none', promised: true });
  });
  afterAll(() => bench.close());

  const list = async (request: ListOrdersRequest): Promise<string[]> =>
    (await operation.run(request)).items.map(({ smartrecruitersOrderId }) => smartrecruitersOrderId);

  it('lists orders newest first', async () => {
    const page = await operation.run({});
    const times = page.items.map(({ placedAt }) => placedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(page.items).toHaveLength(9);
    expect(page.nextCursor).toBeUndefined();
  });

  it.each([1, 2, 3, 4, 9])('gives every order exactly once in pages of %i', async (limit) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await operation.run({ limit, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map(({ orderId }) => orderId));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual((await operation.run({})).items.map(({ orderId }) => orderId));
  });

  it('filters by company, candidate, status and time', async () => {
    expect(await list({ companyId: 'other' })).toEqual(['o-other']);
    expect(await list({ candidateId: 'c-9' })).toEqual(['o-other']);
    expect(await list({ status: 'rejected' })).toEqual(['o-refused']);
    expect(await list({ accountId: 'south' })).toEqual([]);
    expect(await list({ companyId: 'other', accountIds: ['south'] })).toEqual([]);
    expect(await list({ companyId: 'other', accountIds: ['south', 'north'] })).toEqual(['o-other']);
    expect(await list({ placedAfter: '2026-01-15T12:01:00Z', placedBefore: '2026-01-15T12:04:00Z' })).toEqual(
      ['o-3', 'o-2'],
    );
  });

  it.each<[string, ListOrdersRequest, string[]]>([
    ['several states', { statuses: ['rejected', 'expired'] }, ['o-refused']],
    ['how the invitation stands', { invitation: 'not-needed' }, ['o-refused']],
    ['SmartRecruiters’ id', { smartrecruitersOrderId: 'o-3' }, ['o-3']],
    ['the job', { jobId: 'job-1', companyId: 'other' }, ['o-other']],
    ['the address', { email: 'BO@example.com' }, ['o-other']],
    ['the whole name', { name: 'lí, Bo' }, ['o-other']],
    ['no part of a name', { name: 'Bo' }, []],
    ['how a name begins', { namePrefix: 'bo' }, ['o-other']],
    ['what nobody has', { namePrefix: 'bo', status: 'rejected' }, []],
  ])('filters by %s', async (_what, request, expected) => {
    expect(await list(request)).toEqual(expected);
  });

  it('filters by our ids', async () => {
    const [one, two] = (await operation.run({ limit: 2 })).items.map(({ orderId }) => orderId);
    const ids = async (request: ListOrdersRequest) =>
      (await operation.run(request)).items.map(({ orderId }) => orderId);
    expect(await ids({ orderId: two ?? '' })).toEqual([two]);
    expect(await ids({ orderIds: [two ?? '', one ?? ''] })).toEqual([one, two]);
    expect(await ids({ orderIds: [] })).toEqual([]);
  });

  it('filters by what happened since a moment, of the last days', async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    await bench.store.sql(`UPDATE order_history SET at = now() - interval '9 minutes'`);
    expect(await list({ changedSince: minutesAgo(8) })).toEqual([]);
    await bench.store.sql(
      `UPDATE order_history SET at = now() - interval '2 minutes' WHERE kind = 'order-placed' AND order_id IN
         (SELECT id FROM orders WHERE smartrecruiters_order_id = 'o-2')`,
    );
    expect(await list({ changedSince: minutesAgo(8) })).toEqual(['o-2']);
    await expect(operation.run({ changedSince: minutesAgo(8 * 24 * 60) })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/changedSince' }],
    });
  });

  it.each(['', 'nonsense', Buffer.from('2026-01-15T12:00:00Z no-uuid').toString('base64url')])(
    'refuses the cursor %j that it never gave',
    async (cursor) => {
      await expect(operation.run({ cursor })).rejects.toMatchObject({
        code: 'invalid-input',
        errors: [{ pointer: '/cursor' }],
      });
    },
  );

  it('refuses a time that is none in the calendar', async () => {
    await expect(operation.run({ placedAfter: '2026-W03-1' })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/placedAfter' }],
    });
  });
});

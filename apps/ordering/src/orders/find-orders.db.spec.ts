import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderingBench } from '../ordering.fixture.js';
import { FindOrders } from './find-orders.js';

const strange = randomUUID();

describe('find-orders', () => {
  let bench: OrderingBench;
  let operation: FindOrders;
  const ids: string[] = [];
  beforeAll(async () => {
    bench = await OrderingBench.open();
    operation = new FindOrders(bench.database, bench.orders);
    await bench.connected();
    const people = [
      ['Zoë', 'Brontë', 'zoe@example.com', 'c-1'],
      ['Zoe', 'Bronson', 'ZOE@Example.com', strange],
      ['Łucja', 'O’Hara 100%', 'lu_cja@example.com', 'c-3'],
      ['Anne', 'Brontë', 'anne@example.com', 'c-4'],
    ] as const;
    for (const [at, [firstName, lastName, email, id]] of people.entries()) {
      const candidate = { id, firstName, lastName, email };
      const receivedAt = `2026-01-15T12:0${at}:00.000Z`;
      ids.push(
        await bench.placed({ candidate, receivedAt, jobId: `job-${at}`, smartrecruitersOrderId: `sr-${at}` }),
      );
    }
  });
  afterAll(() => bench.close());

  const found = async (text: string): Promise<number[]> =>
    (await operation.run({ text })).items.map(({ orderId }) => ids.indexOf(orderId));

  it.each([
    ['an address, in capitals or not', 'Zoe@example.com', [1, 0]],
    ['how an address begins', 'zoe@ex', [1, 0]],
    ['how an address begins, before its @, in capitals or not', 'LU_', [2]],
    ['no pattern of an address', 'l__', []],
    ['no other part of an address', 'example.com', []],
    ['no two letters of an address', 'lu', []],
    ['an id of SmartRecruiters’ order', 'sr-2', [2]],
    ['the id of a candidate', 'c-4', [3]],
    ['the id of a candidate that looks like one of ours', strange, [1]],
    ['the id of a job', ' job-0 ', [0]],
    ['the id of a company', 'acme', [3, 2, 1, 0]],
    ['how the id of a company begins, in capitals or not', 'ACM', [3, 2, 1, 0]],
    ['no two letters of a company', 'ac', []],
    ['the id of an account', 'north', [3, 2, 1, 0]],
    ['how the id of an account begins', 'nort', [3, 2, 1, 0]],
    ['no beginning and no other part of a company', 'cme', []],
    ['how a first name begins, without its accents', 'zoe', [1, 0]],
    ['how a last name begins', 'bront', [3, 0]],
    ['a whole name, in either order', 'bronte, zoe', [0]],
    ['a name with an accent set apart', 'Zoe\u0308 Bro', [1, 0]],
    ['a name and no pattern', 'O’Hara 100%', [2]],
    ['no pattern at all', '%', []],
    ['nobody', 'zz', []],
    ['no single letter', 'z', []],
  ])('finds by %s', async (_what, text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('finds by our id', async () => {
    expect(await found(ids[2]?.toUpperCase() ?? '')).toEqual([2]);
  });

  it('finds by how our id begins, from its eighth digit on', async () => {
    const id = ids[2] ?? '';
    for (const length of [35, 24, 13, 8])
      expect([length, await found(id.slice(0, length).toUpperCase())]).toEqual([
        length,
        expect.arrayContaining([2]),
      ]);
    expect(await found(id.slice(0, 35))).toEqual([2]);
    expect(await found(id.slice(0, 7))).toEqual([]);
    expect(await found(`${id.slice(0, 8)}-zzzz`)).toEqual([]);
  });

  it('takes the whole id of a company for that company, and not for one with a longer id', async () => {
    await bench.store.sql(
      `INSERT INTO connections (account_id, company_id, connection_id, revision, status)
       VALUES ('north', 'acme-longer', gen_random_uuid(), 1, 'active')`,
    );
    const longer = ids[3] ?? '';
    await bench.store.sql(`UPDATE orders SET company_id = 'acme-longer' WHERE id = $1`, [longer]);
    expect(await found('acme')).toEqual([2, 1, 0]);
    expect(await found('acme-')).toEqual([3]);
    expect(await found('acm')).toEqual([3, 2, 1, 0]);
    await bench.store.sql(`UPDATE orders SET account_id = 'south' WHERE company_id = 'acme'`);
    const seen = await operation.run({ text: 'acme', accountId: 'north' });
    expect(seen.items.map(({ orderId }) => orderId)).toEqual([longer]);
    await bench.store.sql(`UPDATE orders SET account_id = 'north'`);
    await bench.store.sql(`UPDATE orders SET company_id = 'acme' WHERE id = $1`, [longer]);
  });

  it('finds in one account alone', async () => {
    for (const text of ['acme', 'acm', 'nort'])
      expect((await operation.run({ text, accountId: 'south' })).items).toEqual([]);
    expect((await operation.run({ text: 'acm', accountId: 'north' })).items).toHaveLength(4);
    expect((await operation.run({ text: 'acme', accountId: 'north' })).items).toHaveLength(4);
  });

  it.each([
    ['acme', 1],
    ['acme', 2],
    ['acme', 3],
    ['acm', 1],
    ['acm', 3],
  ])('gives every order of %s exactly once in pages of %i', async (text, limit) => {
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await operation.run({ text, limit, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map(({ orderId }) => ids.indexOf(orderId)));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual([3, 2, 1, 0]);
  });

  it('takes a whole address for whoever has it, and not for who has a longer one, in the accounts that may be seen', async () => {
    const candidate = { id: 'c-5', firstName: 'Bo', lastName: 'Aas', email: 'anne@example.co' };
    const shorter = await bench.placed({ candidate, smartrecruitersOrderId: 'sr-5' });
    const of = async (text: string, accountId?: string): Promise<string[]> =>
      (await operation.run({ text, ...(accountId === undefined ? {} : { accountId }) })).items.map(
        ({ orderId }) => orderId,
      );
    expect(await of('Anne@example.co')).toEqual([shorter]);
    expect(new Set(await of('anne@example.c'))).toEqual(new Set([shorter, ids[3]]));
    await bench.store.sql(`UPDATE orders SET account_id = 'south' WHERE id = $1`, [shorter]);
    expect(await of('anne@example.co', 'north')).toEqual([ids[3]]);
    expect(await of('anne@example.co', 'south')).toEqual([shorter]);
  });

  it('finds by how SmartRecruiters’ id of an order or of a candidate begins, from its eighth character on', async () => {
    const candidate = { id: 'Cand_5f3a%91', firstName: 'Bo', lastName: 'Aas', email: 'bo@example.com' };
    const order = await bench.placed({ candidate, smartrecruitersOrderId: 'Order_77%0b1' });
    const of = async (text: string): Promise<string[]> =>
      (await operation.run({ text })).items.map(({ orderId }) => orderId);
    for (const text of ['Order_77', 'Order_77%0b', 'Cand_5f3a', 'Cand_5f3a%91'])
      expect(await of(text)).toEqual([order]);
    for (const text of ['Order_7', 'Order%77', 'rder_77%0b1', 'Cand_5f', 'Cand%5f3a'])
      expect(await of(text)).toEqual([]);
  });

  it('begins at the first page where cursor and limit are said to be nothing', async () => {
    const nothing = JSON.parse('{ "text": "acme", "cursor": null, "limit": null }') as { text: string };
    expect((await operation.run(nothing)).items.length).toBeGreaterThan(3);
  });

  it('refuses a cursor that it never gave', async () => {
    await expect(operation.run({ text: 'zoe', cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

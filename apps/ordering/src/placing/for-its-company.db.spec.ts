import { randomUUID } from 'node:crypto';
import { showConnection } from '@assay/contracts/consent';
import { whose } from '@assay/runtime';
import { describe, expect, it } from 'vitest';
import { CountOpenOrders } from '../orders/count-open-orders.js';
import { aConnection, anOrder, orderingBench } from '../ordering.fixture.js';
import { Grounds } from './grounds.repository.js';

describe('what SmartRecruiters asks for one company', () => {
  const bench = orderingBench();

  it('places no order for another company, and leaves nothing, even where nothing else refuses it', async () => {
    await bench.connected();
    bench.bus.answer(showConnection, () => aConnection());
    const order = anOrder();
    // What the bench has works for the company that is named; this is what it stands on.
    const unbound = Object.getPrototypeOf(bench.placeOrder) as typeof bench.placeOrder;
    const placing = whose.company('globex', () => unbound.run(order));
    await expect(placing).rejects.toMatchObject({ code: '42501' });
    const written = ['orders', 'order_history', 'assignments', 'outbox', 'webhooks', 'deadlines'];
    for (const table of written) expect(await bench.store.sql(`SELECT 1 FROM ${table}`)).toEqual([]);
  });

  it('finds no order of another company, by its id or by SmartRecruiters’ id of it', async () => {
    await bench.connected();
    const order = anOrder();
    await bench.placeOrder.run(order);
    const find = (companyId: string) =>
      whose.company(companyId, () => bench.database.read((tx) => new Grounds().find(tx, order)));
    expect((await find('acme')).placed?.id).toBe(order.orderId);
    const { placed, connection } = await find('globex');
    expect([placed, connection]).toEqual([null, null]);
  });

  it('reads and writes nothing else of another company where a statement forgets to name it', async () => {
    await bench.connected();
    const orderId = await bench.placed();
    for (const table of ['orders', 'order_history', 'assignments', 'outbox', 'connections']) {
      const work = (companyId: string) =>
        whose.company(companyId, () => bench.database.read((tx) => tx.query(`SELECT 1 FROM ${table}`)));
      expect([table, (await work('acme')).length > 0, await work('globex')]).toEqual([table, true, []]);
    }
    const adding = `INSERT INTO order_history (order_id, kind, text) VALUES ('${orderId}', 'order-placed', 'no')`;
    const straying = whose.company('globex', () => bench.database.alone((tx) => tx.execute(adding)));
    await expect(straying).rejects.toMatchObject({ code: '42501' });
    const removing = `UPDATE orders SET status = 'rejected' WHERE id = '${orderId}'`;
    expect(await whose.company('globex', () => bench.database.alone((tx) => tx.execute(removing)))).toBe(0);
  });

  it('counts the orders of no other company', async () => {
    await bench.connected();
    await bench.placed({ smartrecruitersOrderId: randomUUID() });
    const operation = new CountOpenOrders(bench.database, bench.orders);
    expect(await operation.run({ companyId: 'acme' })).toEqual({ open: 1 });
    expect(await whose.company('globex', () => operation.run({ companyId: 'acme' }))).toEqual({ open: 0 });
  });
});

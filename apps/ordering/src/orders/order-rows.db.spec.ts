import { entityOf, type JsonRow, rowOf } from '@assay/persistence';
import { beforeEach, describe, expect, it } from 'vitest';
import { Account } from '../accounts/account.entity.js';
import { Connection } from '../connections/connection.entity.js';
import { orderingBench } from '../ordering.fixture.js';
import { Package } from '../packages/package.entity.js';
import { Order } from './order.entity.js';

describe('an entity and its row', () => {
  const bench = orderingBench();
  beforeEach(() => bench.connected());

  it.each([
    ['orders', Order],
    ['accounts', Account],
    ['connections', Connection],
    ['packages', Package],
  ] as const)('the JSON of a row of %s is the entity that the ORM reads', async (table, entity) => {
    await bench.placed();
    await bench.store.sql(
      'UPDATE orders SET expires_at = now(), reminders = \'["2026-01-01T00:00:00.000Z"]\'',
    );
    const [found] = await bench.store.sql<{ row: JsonRow }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
    const [read] = await bench.database.read((tx) => tx.manager.find<object>(entity));
    expect(entityOf<object>(entity, found?.row ?? {})).toEqual(read);
  });

  it('has the columns of the properties that are named, or all', async () => {
    const orderId = await bench.placed();
    const order = await bench.database.read((tx) => bench.orders.find(tx, orderId));
    order.assign('https://engine.example/t/1');
    const invitation = { revision: 2, invitation: 'due', assessment_url: 'https://engine.example/t/1' };
    expect(rowOf(Order, order, order.changed)).toEqual(invitation);
    expect(rowOf(Order, order)).toMatchObject({ ...invitation, id: orderId, first_name: 'Ada' });
  });
});

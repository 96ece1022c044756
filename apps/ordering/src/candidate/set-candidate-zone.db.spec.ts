import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { SetCandidateZone } from './set-candidate-zone.js';
import { ShowInvitee } from './show-invitee.js';

describe('set-candidate-zone', () => {
  const bench = orderingBench();
  let set: SetCandidateZone;
  let invitee: ShowInvitee;
  beforeAll(() => {
    set = new SetCandidateZone(bench.database, bench.orders, bench.keepZone);
    invitee = new ShowInvitee(bench.database, bench.briefings, bench.account, bench.links);
  });
  beforeEach(() => bench.connected());

  const zone = async (orderId: string) => (await invitee.run({ orderId })).timeZone;
  const candidate = { id: 'ada', firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' };
  const timeZone = 'Asia/Tokyo';

  it('is known of every order that shares the link, whichever of them it is told of', async () => {
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north', reorder: 'same-link' }));
    const [first, second] = [await bench.placed({ candidate }), await bench.placed({ candidate })];
    expect(await set.run({ orderId: second, timeZone: 'Asia/Tokyo' })).toMatchObject({
      orderId: second,
      timeZone: 'Asia/Tokyo',
    });
    expect([await zone(first), await zone(second)]).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
  });

  it('may be told again without anything happening', async () => {
    const orderId = await bench.placed();
    const told = await set.run({ orderId, timeZone });
    expect(await set.run({ orderId, timeZone })).toEqual(told);
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'time-zone-noted']);
    expect(await bench.store.sql('SELECT revision FROM orders')).toEqual([{ revision: 2 }]);
  });

  it('refuses an order that is over, and keeps nothing of it', async () => {
    const orderId = await bench.placed();
    await bench.store.sql(`UPDATE orders SET status = 'completed'`);
    await expect(set.run({ orderId, timeZone })).rejects.toMatchObject({ code: 'order-closed' });
    expect(await bench.store.sql('SELECT time_zone FROM orders')).toEqual([{ time_zone: null }]);
  });

  it('refuses an order that does not exist', async () => {
    await expect(set.run({ orderId: randomUUID(), timeZone })).rejects.toMatchObject({
      code: 'order-not-found',
    });
  });
});

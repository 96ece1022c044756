import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { SetCandidateZone } from './set-candidate-zone.js';

const year = new Date().getUTCFullYear() + 1;
const soonest = new Date(Date.now() - 3_600_000).toISOString();

describe('keep-zone', () => {
  const bench = orderingBench();
  let set: SetCandidateZone;
  beforeAll(() => {
    set = new SetCandidateZone(bench.database, bench.orders, bench.keepZone);
  });
  beforeEach(async () => {
    await bench.connected();
    const quietHours = { from: '21:00', to: '08:00', timeZone: 'UTC' };
    const reminders = [{ beforeExpiryHours: 24 }, { beforeExpiryHours: 48 }];
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north', quietHours, reminders }));
  });

  /** An order that expires at 2:00 UTC next January, with its reminders at the end of the account's quiet hours. */
  async function reminded(...reminders: string[]): Promise<string> {
    const orderId = await bench.placed();
    await bench.store.sql(`UPDATE orders SET expires_at = '${year}-01-15T02:00:00Z', reminders = $1`, [
      JSON.stringify(reminders),
    ]);
    return orderId;
  }
  const planned = [`${year}-01-13T08:00:00.000Z`, `${year}-01-14T08:00:00.000Z`];
  const inTokyo = [`${year}-01-13T02:00:00.000Z`, `${year}-01-14T02:00:00.000Z`];
  const moves = async () => (await bench.announced()).filter(({ type }) => type === 'reminders-moved');
  const kept = () => bench.store.sql<{ reminders: string[] }>('SELECT reminders FROM orders');

  it('moves the reminders that are still to come, and tells notification once', async () => {
    const orderId = await reminded(soonest, ...planned);
    for (const timeZone of ['Asia/Tokyo', 'Asia/Tokyo']) await set.run({ orderId, timeZone });
    expect(await moves()).toMatchObject([
      { companyId: 'acme', data: { orderId, companyId: 'acme', revision: 2, reminders: inTokyo } },
    ]);
    expect(await kept()).toEqual([{ reminders: [soonest, ...inTokyo] }]);
  });

  it('moves them again, and back, when the candidate’s clock is elsewhere', async () => {
    const orderId = await reminded(...planned);
    for (const timeZone of ['Asia/Tokyo', 'UTC']) await set.run({ orderId, timeZone });
    expect((await moves()).map(({ data }) => data['reminders'])).toEqual([inTokyo, planned]);
    expect((await moves()).map(({ data }) => data['revision'])).toEqual([2, 3]);
  });

  it('tells nobody of a time zone that moves nothing', async () => {
    const orderId = await reminded(...planned);
    await set.run({ orderId, timeZone: 'Africa/Accra' });
    expect(await moves()).toEqual([]);
    expect(await kept()).toEqual([{ reminders: planned }]);
  });

  it('plans no reminders where there were none to come', async () => {
    const orderId = await reminded(soonest);
    await set.run({ orderId, timeZone: 'Asia/Tokyo' });
    expect(await moves()).toEqual([]);
  });
});

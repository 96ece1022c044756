import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { NoteCandidateZone } from './note-candidate-zone.js';
import { ShowInvitee } from './show-invitee.js';

describe('note-candidate-zone', () => {
  const bench = orderingBench();
  let note: NoteCandidateZone;
  let invitee: ShowInvitee;
  beforeAll(() => {
    note = new NoteCandidateZone(bench.database, bench.orders, bench.links, bench.keepZone);
    invitee = new ShowInvitee(bench.database, bench.briefings, bench.account, bench.links);
  });
  beforeEach(() => bench.connected());

  const zone = async (orderId: string) => (await invitee.run({ orderId })).timeZone;

  it('is where quiet hours are kept from then on, and stands in the timeline once', async () => {
    const orderId = await bench.placed();
    expect(await zone(orderId)).toBeUndefined();
    const { linkToken } = await invitee.run({ orderId });
    for (const timeZone of ['America/Lima', 'America/Lima', 'Asia/Tokyo'])
      expect(await note.run({ linkToken, timeZone })).toEqual({});
    expect(await zone(orderId)).toBe('Asia/Tokyo');
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'time-zone-noted']);
    expect((await bench.announced()).map(({ type }) => type)).toEqual(['order-placed']);
  });

  it('changes nothing of an order that is over', async () => {
    const orderId = await bench.placed();
    const { linkToken } = await invitee.run({ orderId });
    await bench.store.sql(`UPDATE orders SET status = 'completed'`);
    await note.run({ linkToken, timeZone: 'Asia/Tokyo' });
    expect(await zone(orderId)).toBeUndefined();
  });

  it('refuses a link that is not valid', async () => {
    const timeZone = 'Asia/Tokyo';
    await expect(note.run({ linkToken: 'x'.repeat(43), timeZone })).rejects.toMatchObject({
      code: 'link-not-found',
    });
  });
});

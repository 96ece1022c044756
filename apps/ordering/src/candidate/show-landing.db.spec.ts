import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OrderHistory } from '../changes/order-history.repository.js';
import { orderingBench } from '../ordering.fixture.js';
import { publishedOrder } from '../orders/describe-order.js';
import { CancelOrder } from '../progress/cancel-order.js';
import { CompleteOrder } from '../progress/complete-order.js';
import { RecordProgress } from '../progress/record-progress.js';
import { ShowInvitee } from './show-invitee.js';
import { ShowLanding } from './show-landing.js';

describe('show-landing', () => {
  const bench = orderingBench();
  let operation: ShowLanding;
  let invitee: ShowInvitee;
  beforeAll(() => {
    operation = new ShowLanding(
      bench.database,
      bench.orders,
      new OrderHistory(),
      bench.account,
      bench.links,
      bench.config,
    );
    invitee = new ShowInvitee(bench.database, bench.briefings, bench.account, bench.links);
  });
  beforeEach(() => bench.connected());

  const assign = (orderId: string): Promise<object[]> =>
    bench.store.sql('UPDATE orders SET assessment_url = $2 WHERE id = $1', [
      orderId,
      'https://engine.example/t/1',
    ]);

  it('shows who asks for what, and that it is being prepared', async () => {
    const receivedAt = new Date().toISOString();
    const { linkToken } = await invitee.run({ orderId: await bench.placed({ receivedAt }) });
    expect(await operation.run({ linkToken })).toEqual({
      state: 'preparing',
      firstName: 'Ada',
      companyId: 'acme',
      accountId: 'north',
      accountName: 'North Ltd',
      packageName: 'Backend developer',
      assessmentNames: ['Python', 'SQL'],
      durationMinutes: 45,
      language: 'en-GB',
      ownLanguage: 'en-GB',
    });
  });

  it('says what the job is called, to candidates, in mails and to the vendor, where it is known', async () => {
    const orderId = await bench.placed({ jobTitle: 'Backend engineer' });
    const { linkToken, jobTitle } = await invitee.run({ orderId });
    expect(jobTitle).toBe('Backend engineer');
    expect(await operation.run({ linkToken })).toMatchObject({ jobTitle });
    const order = await bench.database.read((tx) => bench.orders.find(tx, orderId));
    expect(publishedOrder(order)).toMatchObject({ jobTitle });
  });

  it('says that a candidate who waits is written to, and no other', async () => {
    const orderId = await bench.placed({ receivedAt: new Date(Date.now() - 61_000).toISOString() });
    const { linkToken } = await invitee.run({ orderId });
    expect(await operation.run({ linkToken })).toMatchObject({ state: 'preparing', writesWhenReady: true });
    await bench.store.sql(`UPDATE orders SET invitation = 'bounced'`);
    expect(await operation.run({ linkToken })).not.toHaveProperty('writesWhenReady');
    await bench.store.sql(`UPDATE orders SET invitation = 'sent'`);
    await assign(orderId);
    expect(await operation.run({ linkToken })).not.toHaveProperty('writesWhenReady');
  });

  it('follows the order from ready over started to completed, and looking changes nothing', async () => {
    const orderId = await bench.placed();
    const { linkToken } = await invitee.run({ orderId });
    const state = async () => (await operation.run({ linkToken })).state;
    await assign(orderId);
    expect([await state(), await state()]).toEqual(['ready', 'ready']);
    await new RecordProgress(bench.database, bench.orders, bench.changes).run({ orderId });
    expect(await state()).toBe('started');
    const result = { orderId, version: 1, submittedAt: '2026-01-15T13:00:00Z' };
    await bench.deliver(new CompleteOrder(bench.orders, bench.changes), result);
    expect(await state()).toBe('completed');
  });

  it('shows a rejected order as rejected', async () => {
    const orderId = await bench.placed({ promised: true, packageId: 'p-none' });
    const { linkToken } = await invitee.run({ orderId });
    const shown = await operation.run({ linkToken });
    expect(shown.state).toBe('rejected');
    expect(shown).not.toHaveProperty('withdrawn');
  });

  it('says of an order that was taken back that it was', async () => {
    const orderId = await bench.placed();
    const { linkToken } = await invitee.run({ orderId });
    expect(await operation.run({ linkToken })).not.toHaveProperty('withdrawn');
    const cancel = new CancelOrder(bench.database, bench.orders, bench.changes);
    await cancel.run({ orderId, reason: 'Ada Lovelace found another job.' });
    expect(await operation.run({ linkToken })).toMatchObject({ state: 'rejected', withdrawn: true });
  });

  it('says which language the candidate has, and which the account', async () => {
    await bench.store.sql(`UPDATE accounts SET language = 'de'`);
    const { linkToken } = await invitee.run({ orderId: await bench.placed() });
    await bench.store.sql('UPDATE orders SET language = NULL');
    expect(await operation.run({ linkToken })).toMatchObject({ language: 'de', accountLanguage: 'de' });
    expect(await operation.run({ linkToken })).not.toHaveProperty('ownLanguage');
    await bench.store.sql(`UPDATE orders SET language = 'ja'`);
    const both = { language: 'ja', ownLanguage: 'ja', accountLanguage: 'de' };
    expect(await operation.run({ linkToken })).toMatchObject(both);
  });

  it.each(['', 'x'.repeat(43), `${'0'.repeat(42)}'`])('refuses the link %j', async (linkToken) => {
    await bench.placed();
    await expect(operation.run({ linkToken })).rejects.toMatchObject({ code: 'link-not-found' });
  });
});

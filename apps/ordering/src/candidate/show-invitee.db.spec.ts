import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAccount, anOrder, orderingBench } from '../ordering.fixture.js';
import { RecordProgress } from '../progress/record-progress.js';
import { ShowInvitee } from './show-invitee.js';

describe('show-invitee', () => {
  const bench = orderingBench();
  let operation: ShowInvitee;
  beforeAll(() => {
    operation = new ShowInvitee(bench.database, bench.briefings, bench.account, bench.links);
  });
  beforeEach(() => bench.connected());

  it('says whom to invite to what', async () => {
    const order = anOrder();
    await bench.placeOrder.run(order);
    const invitee = await operation.run(order);
    expect(invitee).toEqual({
      orderId: order.orderId,
      companyId: 'acme',
      open: true,
      email: 'ada@example.com',
      firstName: 'Ada',
      lastName: 'Lovelace',
      language: 'en-GB',
      accountName: 'North Ltd',
      packageName: 'Backend developer',
      durationMinutes: 45,
      linkToken: invitee.linkToken,
    });
    expect(invitee.linkToken).toMatch(/^[0-9A-Za-z]{43}$/);
  });

  it('gives the same link every time, and every order its own', async () => {
    const [first, second] = [await bench.placed(), await bench.placed()];
    const link = async (orderId: string) => (await operation.run({ orderId })).linkToken;
    expect(await link(first)).toBe(await link(first));
    expect(await link(first)).not.toBe(await link(second));
  });

  it('UNK-24 takes what is no language for none', async () => {
    const language = 'English (UK)';
    const candidate = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com', language };
    expect((await operation.run({ orderId: await bench.placed({ candidate }) })).language).toBe('en');
  });

  it.each([
    ['the account’s when the order names none', 'pl', 'pl'],
    ['English when the account names none either', undefined, 'en'],
  ])('UNK-24 takes the language of %s', async (_what, language, expected) => {
    const account = anAccount(language === undefined ? {} : { language });
    await bench.within((tx) => bench.accounts.keep(tx, account, '2026-01-03T00:00:00Z'));
    const candidate = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' };
    const orderId = await bench.placed({ candidate });
    expect((await operation.run({ orderId })).language).toBe(expected);
  });

  it('says whether the candidate began, so that nobody is reminded of what they do', async () => {
    const orderId = await bench.placed();
    expect((await operation.run({ orderId })).started).toBeUndefined();
    await new RecordProgress(bench.database, bench.orders, bench.changes).run({ orderId });
    expect(await operation.run({ orderId })).toMatchObject({ open: true, started: true });
  });

  it('says that nothing is to be sent when the order is over', async () => {
    const orderId = await bench.placed({ promised: true, packageId: 'p-none' });
    expect((await operation.run({ orderId })).open).toBe(false);
  });

  it('refuses an order that does not exist', async () => {
    await expect(operation.run({ orderId: randomUUID() })).rejects.toMatchObject({ code: 'order-not-found' });
  });

  it('passes on that consent does not know the account', async () => {
    const orderId = await bench.placed();
    await bench.store.sql('UPDATE orders SET account_id = $1', ['gone']);
    bench.bus.answer(showAccount, ({ accountId }) => {
      throw new Problem('account-not-found', { accountId });
    });
    await expect(operation.run({ orderId })).rejects.toMatchObject({ code: 'account-not-found' });
  });
});

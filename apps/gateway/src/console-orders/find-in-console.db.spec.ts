import { Problem } from '@assay/contracts';
import { showAccount, showConnection } from '@assay/contracts/consent';
import { countOrderViews, findOrders, listOrders } from '@assay/contracts/ordering';
import { countSubmissionViews, listSubmissions } from '@assay/contracts/results';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOrder, ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import type { Gateway } from '../gateway.fixture.js';

let gateway: Gateway;
let sue: ConsoleVisitor;

beforeAll(async () => {
  gateway = await startConsole();
  sue = await ConsoleVisitor.arrive(gateway, 'support');
});
afterAll(() => gateway.close());

beforeEach(() => {
  const { bus } = gateway;
  bus.asked.length = 0;
  bus.answer(findOrders, () => ({ items: [anOrder] }));
  bus.answer(listOrders, () => ({ items: [anOrder] }));
  bus.answer(listSubmissions, () => ({ orderIds: [anOrder.orderId] }));
  bus.answer(countOrderViews, () => ({ items: [{ view: 'mail-bounced', count: 7 }] }));
  bus.answer(countSubmissionViews, () => ({ items: [{ view: 'parked', count: 100, more: true }] }));
  bus.answer(showAccount, ({ accountId }) => {
    throw new Problem('account-not-found', { accountId });
  });
  bus.answer(showConnection, ({ companyId }) => {
    throw new Problem('company-not-connected', { companyId });
  });
});

describe('the one box', () => {
  it('finds by an address, names whom it found by initials, and writes the address down nowhere', async () => {
    const { email } = anOrder.candidate;
    const found = await sue.press('/console', { text: ` ${email} ` });
    expect(gateway.bus.requests(findOrders)).toEqual([{ text: email, limit: 50 }]);
    expect(found.body).toContain('O. N.');
    expect(found.body).not.toContain('Nowak');
    expect(JSON.stringify(gateway.logs.lines)).not.toMatch(/nowak/i);
  });

  it('goes on where the page before ended, again by a form', async () => {
    gateway.bus.answer(findOrders, () => ({ items: [anOrder], nextCursor: 'on-from-here' }));
    const found = await sue.press('/console', { text: 'Now' });
    expect(found.body).not.toMatch(/href="[^"]*Now/);
    await sue.press('/console', { text: 'Now', cursor: 'on-from-here' });
    expect(gateway.bus.requests(findOrders).at(-1)).toEqual({
      text: 'Now',
      limit: 50,
      cursor: 'on-from-here',
    });
  });

  it('leads to the account and to the company of that id', async () => {
    gateway.bus.answer(findOrders, () => ({ items: [] }));
    gateway.bus.answer(showAccount, () => ({ accountId: 'acme', name: 'Acme Tests' }) as never);
    gateway.bus.answer(showConnection, () => ({ companyId: 'acme' }) as never);
    const { body } = await sue.press('/console', { text: 'acme' });
    expect(body).toContain('href="/console/accounts/acme"');
    expect(body).toContain('href="/console/connections/acme"');
  });

  it('takes no text from an address', async () => {
    await sue.open('/console?text=ola&q=ola');
    expect(gateway.bus.requests(findOrders)).toEqual([]);
    expect(gateway.bus.requests(listOrders)).toEqual([{ limit: 50 }]);
  });
});

describe('the views', () => {
  it('say how many orders are in each, as both apps tell', async () => {
    const { body } = await sue.open('/console');
    expect(body).toContain('>Mail came back 7<');
    expect(body).toContain('>Parked 100+<');
  });

  it('are opened by their name, whichever app knows them', async () => {
    await sue.open('/console?view=mail-bounced&accountId=acme');
    expect(gateway.bus.requests(listOrders).at(-1)).toEqual({
      view: 'mail-bounced',
      accountId: 'acme',
      limit: 50,
    });
    await sue.open('/console?view=parked');
    expect(gateway.bus.requests(listSubmissions)).toEqual([{ standing: 'parked', limit: 50 }]);
    expect((await sue.open('/console?view=nothing')).status).toBe(400);
  });

  it('are there while an app is silent, which is named', async () => {
    gateway.bus.silence(countSubmissionViews);
    gateway.bus.silence(listSubmissions);
    const { body } = await sue.open('/console?view=parked');
    expect(body).toContain('How many it are cannot be told just now by results.');
    expect(body).toContain('>Mail came back 7<');
    expect(body).toContain('>Parked<');
    expect(body).toContain('These cannot be told just now.');
  });
});

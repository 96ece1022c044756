import { Problem } from '@assay/contracts';
import { type AccountReply, draftBrand, saveBrand, showAccount, showBrand } from '@assay/contracts/consent';
import { previewBrand } from '@assay/contracts/notification';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { previewedPages } from '../brand-previews/previewed-view.js';
import { asVendor, type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

beforeEach(() => {
  const { bus } = gateway;
  bus.asked.length = 0;
  bus.answer(draftBrand, (request) => ({ ...request, revision: 0 }));
  bus.answer(showBrand, () => ({
    productName: 'Skillcheck',
    contact: 'help@skillcheck.example',
    revision: 3,
  }));
  bus.answer(previewBrand, ({ mail = 'none' }) => ({ subject: mail, html: `<p>${mail}`, text: mail }));
  bus.answer(showAccount, ({ accountId }) => {
    if (accountId !== 'acme') throw new Problem('account-not-found', { accountId });
    return { accountId, name: 'Acme GmbH' } as AccountReply;
  });
});

interface Preview {
  readonly html: string;
}
const texts = [{ name: 'landing.headings.ready', language: 'de', text: 'Los, {firstName}' }];
const preview = async (address: string, query: string, body: object = {}) =>
  (await asVendor(gateway, 'POST', `${address}/preview${query}`, body)) as { status: number; body: Preview };
const account = '/v1/accounts/acme/brand';

describe.each([
  ['the installation', '/v1/brand', {}],
  ['an account', account, { accountId: 'acme' }],
])('the preview of a brand of %s that is not saved', (_whose, address, named) => {
  it('shows the page under the values of the body, and saves nothing', async () => {
    const body = { accent: '#123456', onAccent: '#ffffff', texts };
    const { status, body: shown } = await preview(address, '?view=landing-ready&language=de', body);
    expect(status).toBe(200);
    expect(shown.html).toContain('#123456');
    expect(shown.html).toContain('Los, <bdi>Zoë</bdi>');
    expect(gateway.bus.requests(draftBrand)).toEqual([{ ...body, ...named }]);
    expect(gateway.bus.requests(saveBrand)).toEqual([]);
  });

  it('says to consent which version of the saved one it is meant for', async () => {
    const headers = { authorization: `Bearer ${vendorToken}`, 'if-match': '"7"' };
    await gateway.app.inject({ method: 'POST', url: `${address}/preview`, headers, payload: {} });
    expect(gateway.bus.requests(draftBrand)).toEqual([{ ifVersion: ['7'], ...named }]);
  });

  it('shows a mail, for which the words of pages are not handed on', async () => {
    expect(await preview(address, '?view=mail-reminder&language=fr', { productName: 'New', texts })).toEqual({
      status: 200,
      body: { subject: 'reminder', html: '<p>reminder', text: 'reminder' },
    });
    const [asked] = gateway.bus.requests(previewBrand);
    expect(asked).toMatchObject({ language: 'fr', mail: 'reminder', brand: { productName: 'New' } });
    expect(asked?.brand).not.toHaveProperty('texts');
  });

  it.each([
    ['a page that is not there', '?view=landing-lost', {}, '/view'],
    ['a language that is none', '?language=%3C', {}, '/language'],
    ['a colour that is none', '', { accent: 'red' }, '/accent'],
    ['words for a text that pages do not have', '', { texts: [{ ...texts[0], name: 'x' }] }, '/texts/0/name'],
  ])('is refused with %s, as PUT would be', async (_what, query, body, pointer) => {
    expect(await preview(address, query, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-input', errors: [{ pointer }] },
    });
    expect(gateway.bus.requests(draftBrand)).toEqual([]);
  });

  it('is refused for what only consent sees', async () => {
    gateway.bus.answer(draftBrand, () => {
      throw new Problem('brand-not-readable', { accent: '#777777' });
    });
    const { status, body } = await preview(address, '', { accent: '#777777', onAccent: '#ffffff' });
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'brand-not-readable' } });
  });
});

it('every page of the installation can be looked at, and of an account all that is seen after it is known', async () => {
  for (const view of previewedPages) {
    const whole = await preview('/v1/brand', `?view=${view}`);
    expect([view, whole.status]).toEqual([view, 200]);
    const own = await preview(account, `?view=${view}`);
    expect([view, own.status]).toEqual([view, view.startsWith('consent-') ? 400 : 200]);
    if (own.status === 200) expect(own.body.html).toContain('Skillcheck');
  }
});

it('an account that is not there has no preview', async () => {
  expect(await preview('/v1/accounts/nobody/brand', '')).toMatchObject({ status: 404 });
  expect(gateway.bus.requests(draftBrand)).toEqual([]);
});

import { Problem } from '@assay/contracts';
import {
  type AccountReply,
  claimLogoUpload,
  removeBrand,
  removeBrandLogo,
  saveBrand,
  saveBrandLogo,
  showAccount,
  showBrand,
} from '@assay/contracts/consent';
import { previewBrand } from '@assay/contracts/notification';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const hash = 'a'.repeat(64);
const logo = { hash, width: 200, height: 50 };
const shownLogo = { url: `https://assay.example.com/brand/${hash}.png`, width: 200, height: 50 };

beforeEach(() => {
  const { bus } = gateway;
  bus.asked.length = 0;
  bus.answer(saveBrand, (request) => ({ ...request, revision: 1 }));
  bus.answer(showBrand, (named) => ({
    ...named,
    productName: named.accountId ?? 'Skillcheck',
    logo,
    revision: 3,
  }));
  bus.answer(removeBrand, () => ({}));
  bus.answer(claimLogoUpload, () => ({}));
  bus.answer(removeBrandLogo, () => ({}));
  bus.answer(saveBrandLogo, ({ png: _png, ...named }) => ({ ...named, logo, revision: 1 }));
  bus.answer(previewBrand, ({ brand }) => ({
    subject: 'Hi',
    html: `<p>"${brand.productName}"</p>`,
    text: 'Hi',
  }));
  bus.answer(showAccount, ({ accountId }) => {
    if (accountId !== 'acme') throw new Problem('account-not-found', { accountId });
    return { accountId, name: 'Acme GmbH' } as AccountReply;
  });
});

const said = {
  productName: 'Skillcheck',
  accent: '#123456',
  privacyUrl: 'https://skillcheck.example/privacy',
};
const put = (url: string, type: string, payload: Buffer) =>
  gateway.app.inject({
    method: 'PUT',
    url,
    headers: { authorization: `Bearer ${vendorToken}`, 'content-type': type },
    payload,
  });
const png = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a5' } })
    .png()
    .toBuffer();

describe.each([
  ['the installation', '/v1/brand', {}],
  ['an account', '/v1/accounts/acme/brand', { accountId: 'acme' }],
])('the brand of %s', (_whose, address, named) => {
  it('is saved, shown without its revision, and removed', async () => {
    expect(await asVendor(gateway, 'PUT', address, said)).toEqual({
      status: 200,
      body: { ...said, ...named },
    });
    expect(gateway.bus.requests(saveBrand)).toEqual([{ ...said, ...named }]);
    const productName = 'accountId' in named ? 'acme' : 'Skillcheck';
    expect(await asVendor(gateway, 'GET', address)).toEqual({
      status: 200,
      body: { ...named, productName, logo: shownLogo },
    });
    expect((await asVendor(gateway, 'DELETE', address)).status).toBe(204);
    expect((await asVendor(gateway, 'DELETE', `${address}/logo`)).status).toBe(204);
    expect([gateway.bus.requests(removeBrand), gateway.bus.requests(removeBrandLogo)]).toEqual([
      [named],
      [named],
    ]);
  });

  it.each([
    ['a colour that is none', { accent: 'red' }],
    ['a link that is a program', { helpUrl: 'javascript:alert(1)' }],
    ['an address that is none', { contact: 'nobody' }],
    ['an empty name', { productName: '' }],
    ['a logo that is not a picture', { logo: 'https://evil.example/a.png' }],
  ])('is refused with %s', async (_what, body) => {
    expect(await asVendor(gateway, 'PUT', address, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
    expect(gateway.bus.requests(saveBrand)).toEqual([]);
  });

  it('takes own words for the texts of pages, and gives them back', async () => {
    const texts = [{ name: 'landing.states.ready', language: 'pt-BR', text: 'Olá {firstName}' }];
    expect(await asVendor(gateway, 'PUT', address, { texts })).toEqual({
      status: 200,
      body: { texts, ...named },
    });
    expect(gateway.bus.requests(saveBrand)).toEqual([{ texts, ...named }]);
  });

  it.each([
    ['a text that pages do not have', { name: 'landing.button' }, '/texts/0/name', 'landing.states.ready'],
    ['a language that pages do not speak', { language: 'sv' }, '/texts/0/language', 'pt-BR'],
    ['more than 600 characters', { text: 'x'.repeat(601) }, '/texts/0/text', '600'],
    ['a member that nobody knows', { html: true }, '/texts/0/html', 'not'],
  ])('is refused with own words of %s, saying what may be there', async (_what, change, pointer, allowed) => {
    const texts = [{ name: 'landing.states.ready', language: 'en', text: 'Ready', ...change }];
    const { status, body } = await asVendor(gateway, 'PUT', address, { texts });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'invalid-input', errors: [{ pointer }] },
    });
    expect((body as { errors: { message: string }[] }).errors[0]?.message).toContain(allowed);
    expect(gateway.bus.requests(saveBrand)).toEqual([]);
  });

  it('has a logo that was drawn anew', async () => {
    const answer = await put(`${address}/logo`, 'image/png', await png());
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { ...named, logo: shownLogo }]);
    expect(gateway.bus.requests(claimLogoUpload)).toEqual([named]);
    const [kept] = gateway.bus.requests(saveBrandLogo);
    expect(kept).toMatchObject({ ...named, width: 40, height: 20 });
    expect(await sharp(Buffer.from(kept?.png ?? '', 'base64')).metadata()).toMatchObject({ format: 'png' });
  });

  it('takes only so many logos on one day: what is too much is refused before it is decoded', async () => {
    gateway.bus.answer(claimLogoUpload, () => {
      throw new Problem('too-many-logos', { limit: '30' });
    });
    // No picture, which would be refused as one.
    const answer = await put(`${address}/logo`, 'image/png', Buffer.from('no picture'));
    expect([answer.statusCode, answer.json()]).toMatchObject([429, { code: 'too-many-logos' }]);
    expect(answer.json<{ title: string }>().title).toContain('30');
    expect(gateway.bus.requests(saveBrandLogo)).toEqual([]);
  });

  it('has a preview of page and mail, on which nothing runs', async () => {
    const page = await gateway.app.inject({
      url: `${address}/preview?language=de`,
      headers: { authorization: `Bearer ${vendorToken}` },
    });
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; img-src https://assay.example.com; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'; sandbox",
    );
    expect(page.body).toContain(shownLogo.url);
    expect(page.body).toContain('lang=&#34;de&#34;');
    expect(gateway.bus.requests(previewBrand)).toMatchObject([
      { language: 'de', brand: { logo: { url: shownLogo.url } } },
    ]);
  });

  it('is nobody’s business who has no token', async () => {
    const doors = ['GET ', 'PUT ', 'DELETE ', 'DELETE /logo', 'GET /preview'].map((door) => door.split(' '));
    for (const [method, path] of doors)
      expect(
        (await gateway.app.inject({ method: method as 'GET', url: `${address}${path}` })).statusCode,
      ).toBe(401);
    const headers = { 'content-type': 'image/png' };
    const sent = await gateway.app.inject({
      method: 'PUT',
      url: `${address}/logo`,
      headers,
      payload: await png(),
    });
    expect(sent.statusCode).toBe(401);
    expect(gateway.bus.asked.filter(({ name }) => name.includes('brand'))).toEqual([]);
  });
});

describe('a logo', () => {
  it('is what its bytes say, whatever it is called', async () => {
    expect((await put('/v1/brand/logo', 'image/webp', await png())).statusCode).toBe(200);
    const page = await put('/v1/brand/logo', 'image/png', Buffer.from('<html></html>'));
    expect([page.statusCode, page.json()]).toMatchObject([400, { code: 'logo-refused' }]);
  });

  it('is refused where it is too large, or no picture at all, and kept by nobody', async () => {
    const large = await put('/v1/brand/logo', 'image/png', Buffer.alloc(1_048_577));
    expect([large.statusCode, large.json()]).toMatchObject([413, { code: 'logo-too-large' }]);
    const json = await put('/v1/brand/logo', 'application/json', Buffer.from('{}'));
    expect([json.statusCode, json.json()]).toMatchObject([415, { code: 'unsupported-media-type' }]);
    expect((await put('/v1/brand/logo', 'image/png', Buffer.alloc(0))).statusCode).toBe(400);
    expect(gateway.bus.requests(saveBrandLogo)).toEqual([]);
  });

  it('is taken nowhere else', async () => {
    expect((await put('/v1/brand', 'image/png', await png())).statusCode).toBe(415);
  });
});

it('an account that is not there has no preview', async () => {
  expect(await asVendor(gateway, 'GET', '/v1/accounts/nobody/brand/preview')).toMatchObject({ status: 404 });
});

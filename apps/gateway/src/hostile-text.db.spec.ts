import { Problem } from '@assay/contracts';
import { giveConsent, openConsentFlow, openPortal } from '@assay/contracts/consent';
import { listOffers, showLanding, startOrder } from '@assay/contracts/ordering';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from './gateway.fixture.js';

// What no header can hold, what ends one, and what only looks strange.
const texts = [
  '\u0100',
  '\r',
  '\n',
  '\r\nset-cookie: hostile=1',
  '\u2028',
  'Łódź',
  '\u{1f600}',
  '"',
  '\t',
  '\u0000',
];
const app = 'https://www.smartrecruiters.com/app/';
const origin = 'https://assay.example.com';

let gateway: Gateway;
let authorization: string;
let text = '';
beforeAll(async () => {
  gateway = await startGateway();
  authorization = `Bearer ${await gateway.token()}`;
  const { bus } = gateway;
  bus.answer(openConsentFlow, () => ({ flow: 'v1.opened' }));
  bus.answer(giveConsent, () => ({
    companyId: text,
    accountId: 'north',
    accountName: text,
    healthy: true,
    redirect: `${app}${text}`,
  }));
  bus.answer(showLanding, () => ({
    state: 'ready' as const,
    firstName: text,
    companyId: text,
    accountName: text,
    packageName: text,
    assessmentNames: [text],
    language: text,
    returnUrl: `${app}${text}`,
  }));
  bus.answer(startOrder, () => ({
    state: 'started' as const,
    assessmentUrl: `https://engine.example.com/${text}`,
  }));
  bus.answer(openPortal, () => {
    throw new Problem('company-not-connected', { companyId: text });
  });
  bus.answer(listOffers, () => {
    throw new Problem('too-many-requests', { seconds: text });
  });
});
afterAll(() => gateway.close());

type Asked = Parameters<Gateway['app']['inject']>[0] & object;

const form = (url: string, fields: Record<string, string>): Asked => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
  payload: new URLSearchParams(fields).toString(),
});

/** Everything that puts text from outside, or from another app, near a header. */
function requests(): Asked[] {
  const escaped = encodeURIComponent(text);
  // Node refuses what is no header before anybody sends it.
  const latin = Buffer.from(text)
    .toString('latin1')
    .replace(/[^\x20-\x7e\x80-\xff]/g, '?');
  const claims = {
    'x-correlation-id': latin,
    'x-forwarded-for': latin,
    'x-forwarded-host': latin,
    'if-none-match': latin,
  };
  return [
    {
      url: `/sr/integration?companyId=${escaped}&redirect=${encodeURIComponent(app)}${escaped}`,
      headers: claims,
    },
    form('/sr/integration/key', { flow: text, companyId: text, apiKey: text, redirect: `${app}${text}` }),
    form('/sr/integration', { flow: 'v1.confirmed', redirect: `${app}${text}` }),
    form('/sr/integration', { flow: text }),
    { method: 'DELETE', url: `/sr/integrations/companies/${escaped}?key=${escaped}` },
    { url: '/c/link/done' },
    { url: '/i/link/done' },
    form('/c/link/start', {}),
    form('/i/link/start', {}),
    form('/c/link/time-zone', { timeZone: text }),
    { url: `/c/${escaped}` },
    { url: `/r/${escaped}` },
    { url: `/r/${escaped}/report.pdf` },
    { url: `/portal?token=${escaped}` },
    form('/portal/policy', { token: text, name: text }),
    form('/sr/oauth/token', { grant_type: text, client_id: text, client_secret: text }),
    { url: '/sr/packages', headers: { authorization, requester: latin, ...claims } },
    { url: '/sr/packages', headers: { authorization: `Bearer ${latin}` } },
    {
      method: 'POST',
      url: '/sr/packages/orders',
      headers: { authorization, 'content-type': 'application/json' },
      payload: JSON.stringify(orderBodyFixture({ companyId: text, resultCallbackURL: `${app}${text}` })),
    },
    { url: `/v1/accounts/${escaped}/packages`, headers: { authorization: `Bearer ${vendorToken}` } },
    { url: `/${escaped}`, headers: { 'content-type': latin } },
  ];
}

it.each(texts.map((one) => [JSON.stringify(one), one]))(
  'the text %s anywhere ends no request but its own, and no header',
  async (_shown, one) => {
    text = one;
    for (const request of requests()) {
      const answer = await gateway.app.inject(request);
      expect(answer.headers).not.toHaveProperty('set-cookie');
      expect(answer.headers['x-correlation-id'] ?? '').toMatch(/^([\da-f-]{36})?$/);
      expect((await gateway.app.inject({ url: '/nothing' })).statusCode).toBe(404);
    }
  },
);

it('whoever connected, applies or starts is led to an address with any letters', async () => {
  text = 'Łódź';
  const { headers } = await gateway.app.inject(form('/sr/integration', { flow: 'v1.confirmed' }));
  expect(headers.location).toBe(`${app}%C5%81%C3%B3d%C5%BA`);
  expect((await gateway.app.inject({ url: '/i/link/done' })).headers.location).toBe(headers.location);
  const started = await gateway.app.inject(form('/i/link/start', {}));
  expect(started.headers.location).toBe('https://engine.example.com/%C5%81%C3%B3d%C5%BA');
});

it('a problem whose own words cannot be a header is a bare failure, logged', async () => {
  text = '\u0100';
  gateway.logs.lines.length = 0;
  const answer = await gateway.app.inject({ url: '/sr/packages', headers: { authorization } });
  expect([answer.statusCode, answer.body]).toEqual([500, '']);
  expect(gateway.logs.lines.map(({ msg }) => msg)).toContain('a problem could not be said');
});

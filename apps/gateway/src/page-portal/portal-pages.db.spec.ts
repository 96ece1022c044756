import { Problem } from '@assay/contracts';
import {
  type ConnectionReply,
  ensureApiKey,
  disconnectCompany,
  listApiKeys,
  listConnections,
  openPortal,
  type PortalVisit,
  reissueApiKey,
  showApiKey,
  showConnection,
} from '@assay/contracts/consent';
import {
  explainPackages,
  listOrders,
  type OrderReply,
  switchPolicy,
  showFieldMappings,
  showPolicy,
} from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { portalTextsFor } from '../portal-markup/portal-languages.js';
import { type Gateway, startGateway } from '../gateway.fixture.js';

const keyId = '0190b1a0-0000-7000-8000-000000000002';
const origin = 'https://assay.example.com';
const product = 'https://product.example.com';
const key = { keyId, prefix: 'assay_live_key_abcd', createdAt: '2026-01-15T12:00:00.000Z' };
const connection: ConnectionReply = {
  connectionId: keyId,
  companyId: 'Harbor',
  accountId: 'north',
  status: 'active',
  connectedAt: '2026-01-15T12:00:00.000Z',
  health: 'ok',
};

const order: OrderReply = {
  orderId: keyId,
  accountId: 'north',
  companyId: 'Harbor',
  smartrecruitersOrderId: 'sr-1',
  packageId: 'p',
  packageName: 'Backend junior',
  jobId: 'job-1',
  candidate: { firstName: 'Ola', lastName: 'Nowak', email: 'ola@example.org' },
  status: 'completed',
  invitation: 'sent',
  assessments: [],
  fields: {},
  placedAt: '2026-01-15T12:00:00.000Z',
};

let gateway: Gateway;
let visit: PortalVisit;
beforeAll(async () => {
  gateway = await startGateway({ VENDOR_APP_ORIGINS: product });
});
afterAll(() => gateway.close());
beforeEach(() => {
  const { bus } = gateway;
  bus.asked.length = 0;
  visit = {
    accountId: 'north',
    accountName: 'North <Ltd>',
    permissions: ['keys', 'policy', 'connections'],
    confirmed: true,
    expiresAt: '2026-01-15T12:15:00.000Z',
  };
  bus.answer(openPortal, ({ token }) => {
    if (token !== 'good') throw new Problem('portal-link-expired');
    return visit;
  });
  bus.answer(listApiKeys, () => ({ items: [key] }));
  bus.answer(showApiKey, () => ({ keyId, apiKey: 'assay_live_key_abcdSECRET' }));
  bus.answer(listConnections, () => ({
    items: [connection, { ...connection, companyId: 'Elsewhere', accountId: 'south' }],
  }));
  bus.answer(showPolicy, () => ({ accountId: 'north', notes: true, expiryDays: 14 }));
  bus.answer(showFieldMappings, () => ({ accountId: 'north', mappings: [], effects: [] }));
  bus.answer(listOrders, () => ({ items: [order] }));
  bus.answer(explainPackages, () => ({
    accountId: 'north',
    items: [{ packageId: 'p', name: 'Sales', listed: false, reason: 'other-location' as const }],
  }));
});

const open = (token = 'good', path = '/portal') =>
  gateway.app.inject({ method: 'GET', url: `${path}?token=${token}` });
const press = (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  gateway.app.inject({
    method: 'POST',
    url: `/portal/${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
    payload: new URLSearchParams({ token: 'good', ...fields }).toString(),
  });

describe('the portal page', () => {
  it.each([
    [
      '',
      [
        'North &#60;Ltd&#62;',
        'Switched on',
        'Companies: <bdi>1</bdi>',
        'Listed: <bdi>0</bdi>',
        'Not listed: <bdi>1</bdi>',
        'Notes are written',
      ],
    ],
    ['/keys', ['SECRET']],
    ['/connections', ['Harbor', 'Active', 'SmartRecruiters accepts our credential']],
    ['/packages', ['The package is offered at other places']],
    ['/fields', ['No field selects anything']],
    ['/rules', ['Hold flags back']],
    ['/activity', ['Backend junior', 'Completed']],
  ])('has a section at /portal%s that shows the account’s own state', async (path, parts) => {
    const { statusCode, body } = await open('good', `/portal${path}`);
    expect(statusCode).toBe(200);
    for (const part of parts) expect(body).toContain(part);
    expect(body.match(/aria-current="page"/g)).toHaveLength(1);
    for (const hidden of ['Elsewhere', 'Nowak', 'ola@']) expect(body).not.toContain(hidden);
    if (path !== '/keys') expect(body).not.toContain('SECRET');
  });

  it('stands on the audit trail when it shows the value of a key, and only then', async () => {
    const told = () => gateway.db.sql('SELECT phase, operation, account_id FROM audit_entries');
    await gateway.db.clear();
    await open('good', '/portal');
    expect(await told()).toEqual([]);
    await open('good', '/portal/keys');
    expect(await told()).toEqual([{ phase: 'read', operation: 'show-portal', account_id: 'north' }]);
    await gateway.db.sql('ALTER TABLE audit_entries ADD CONSTRAINT full_up CHECK (false) NOT VALID');
    const unwritten = await open('good', '/portal/keys');
    await gateway.db.sql('ALTER TABLE audit_entries DROP CONSTRAINT full_up');
    expect([unwritten.statusCode, unwritten.body.includes('SECRET')]).toEqual([500, false]);
  });

  it('is dark only where the page around says so, on every page from there on', async () => {
    gateway.bus.answer(ensureApiKey, () => ({}));
    expect((await open()).body).not.toMatch(/color-scheme: dark/);
    const { body } = await open('good&theme=dark');
    expect(body).toContain('color-scheme: dark');
    expect(body).toContain('/portal/keys?token=good&#38;theme=dark');
    const pressed = await press('key', { theme: 'dark' });
    expect(pressed.headers.location).toBe('/portal/keys?token=good&theme=dark&done=switched-on#said');
    expect((await open('good&theme=%3Cscript%3E')).body).not.toContain('script&#62;');
  });

  it('names what is refused first, since when, and does not tell to begin anew at once', async () => {
    const failing = { ...connection, health: 'failing', lastReachedAt: '2026-01-14T09:00:00.000Z' } as const;
    gateway.bus.answer(listConnections, () => ({ items: [failing] }));
    expect((await open()).body).toContain('SmartRecruiters refuses our credential');
    const { body } = await open('good', '/portal/connections');
    expect(body).toContain('It last worked: <bdi><time datetime="2026-01-14T09:00:00.000Z">');
    expect(body).toContain('If it stays so after another check');
  });

  it('offers to switch the integration on where there is no key, to whoever may', async () => {
    gateway.bus.answer(listApiKeys, () => ({ items: [] }));
    expect((await open()).body).toContain('<form method="post" action="/portal/key">');
    visit = { ...visit, permissions: [] };
    expect((await open()).body).not.toContain('action="/portal/key"');
  });

  it('may be framed by the vendor’s product alone', async () => {
    const { headers } = await open();
    expect(headers['content-security-policy']).toContain(`frame-ancestors ${product};`);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('masks the key unless the user confirmed who they are a moment ago', async () => {
    visit = { ...visit, confirmed: false };
    const { body } = await open('good', '/portal/keys');
    expect(body).toContain('assay_live_key_abcd••••');
    expect(body).not.toContain('SECRET');
    expect(gateway.bus.requests(showApiKey)).toEqual([]);
  });

  it('says of a key whose value nobody kept that it is not kept, and not that it may not be seen', async () => {
    gateway.bus.answer(showApiKey, () => {
      throw new Problem('api-key-used', { keyId });
    });
    const { body } = await open('good', '/portal/keys');
    expect(body).toContain('it came from an earlier integration');
    expect(body).not.toContain('You may not see it');
  });

  it('shows the rest when one part cannot be asked for', async () => {
    gateway.bus.silence(explainPackages);
    expect((await open()).body).toContain('This cannot be shown at the moment');
  });

  it.each([
    ['de-AT, en;q=0.5', 'he', 'de', 'ltr', 'Überblick'],
    ['ja', 'he', 'he', 'rtl', 'סקירה'],
    ['ja', undefined, 'en', 'ltr', 'Overview'],
  ])(
    'speaks what a browser with %s asks for, else the account’s language',
    async (asked, account, ...said) => {
      visit = account === undefined ? visit : { ...visit, language: account };
      const headers = { 'accept-language': asked };
      const [language, direction, title] = said;
      const { body } = await gateway.app.inject({ url: '/portal?token=good', headers });
      expect(body).toContain(`<html lang="${language}" dir="${direction}"`);
      expect(body).toContain(`<h1>${title}</h1>`);
      const state = await gateway.app.inject({ url: '/portal/state?token=good', headers });
      expect(state.body).toContain(portalTextsFor({ own: language }).states.active);
    },
  );

  it('of an expired link says so and nothing else', async () => {
    const { statusCode, body } = await open('old');
    expect(statusCode).toBe(422);
    expect(body).toContain('This page has expired');
    expect((await open('old', '/portal/state')).body).not.toContain('Harbor');
  });

  it('fetches the state of the connections on its own', async () => {
    const { body } = await open('good', '/portal/state');
    expect(body).toMatch(/^<div data-digest="[0-9a-f]{16}">/);
    expect(body).toContain('Harbor');
  });
});

describe('what is pressed on the portal page', () => {
  it('switches the integration on', async () => {
    gateway.bus.answer(ensureApiKey, () => ({}));
    expect(await press('key')).toMatchObject({
      statusCode: 303,
      headers: { location: '/portal/keys?token=good&done=switched-on#said' },
    });
    expect(gateway.bus.requests(ensureApiKey)).toMatchObject([{ accountId: 'north' }]);
  });

  it('turns the switches that were turned on the page, and nothing that somebody else said meanwhile', async () => {
    gateway.bus.answer(switchPolicy, (policy) => policy);
    expect((await open('good', '/portal/rules')).body).toContain('name="shown" value="notes"');
    await press('policy', { notes: 'on', flagsGate: 'on', shown: 'notes' });
    await press('policy', { shown: 'notes' });
    await press('policy', { people: 'on', shown: 'none' });
    expect(gateway.bus.requests(switchPolicy)).toEqual([
      { accountId: 'north', flagsGate: true },
      { accountId: 'north', notes: false },
      { accountId: 'north', people: { createAndUpdate: true } },
    ]);
  });

  it.each([
    ['connection-end', 'connections', { companyId: 'Harbor' }, 'Disable SmartRecruiters for Harbor?'],
    ['key-replacement', 'keys', { keyId }, 'Replace this API key?'],
  ])(
    'asks first, by a page without script, before what nobody can undo: %s',
    async (path, section, fields, title) => {
      gateway.bus.answer(showConnection, () => connection);
      gateway.bus.answer(disconnectCompany, () => ({}));
      gateway.bus.answer(reissueApiKey, () => ({}));
      const page = (await open('good', `/portal/${section}`)).body;
      expect(page).toContain(`<form method="get" action="/portal/${path}">`);
      const query = new URLSearchParams({ token: 'good', ...fields }).toString();
      const { statusCode, body } = await gateway.app.inject({
        method: 'GET',
        url: `/portal/${path}?${query}`,
      });
      expect(statusCode).toBe(200);
      expect(body).toContain(`<h1>${title}</h1>`);
      expect(body).toContain(`<form method="post" action="/portal/${path}">`);
      expect(body).toMatch(
        /<a class="button quiet" href="\/portal\/(keys|connections)\?token=good#[^"]+">Cancel/,
      );
      expect(gateway.bus.requests(disconnectCompany)).toEqual([]);
      expect(gateway.bus.requests(reissueApiKey)).toEqual([]);
    },
  );

  it.each([
    ['connections', 'checked&about=Harbor', 'Checked just now: SmartRecruiters accepts our credential.'],
    ['keys', 'replaced', 'Replaced: this is the new key.'],
    ['rules', 'saved', 'Saved.'],
  ])('is answered where it was pressed: %s', async (section, done, text) => {
    const { body } = await open(`good&done=${done}`, `/portal/${section}`);
    const [said = ''] = /<p id="said"[^>]*>[^<]*/.exec(body) ?? [];
    expect(said).toContain('role="status"');
    expect(said).toContain(text);
    expect((await open()).body).not.toContain('id="said"');
  });

  it('is never answered for what was not done, or to a company of another account', async () => {
    for (const done of ['ended&about=Harbor', 'checked&about=Elsewhere', 'nothing', 'checked', 'toString'])
      expect((await open(`good&done=${done}`, '/portal/connections')).body).not.toContain('id="said"');
  });

  it('ends a connection of the account, never one of another', async () => {
    gateway.bus.answer(disconnectCompany, () => ({}));
    gateway.bus.answer(showConnection, ({ companyId }) =>
      companyId === 'Harbor' ? connection : { ...connection, companyId, accountId: 'south' },
    );
    await press('connection-end', { companyId: 'Harbor' });
    expect(await press('connection-end', { companyId: 'Elsewhere' })).toMatchObject({ statusCode: 404 });
    expect(gateway.bus.requests(disconnectCompany)).toEqual([{ companyId: 'Harbor', authenticated: true }]);
  });

  it('is refused without the right to it, and from a page of somebody else', async () => {
    visit = { ...visit, permissions: ['policy'] };
    expect(await press('key')).toMatchObject({ statusCode: 403 });
    expect(await press('policy', {}, { origin: 'https://elsewhere.example' })).toMatchObject({
      statusCode: 403,
    });
    expect(gateway.bus.requests(ensureApiKey)).toEqual([]);
  });
});

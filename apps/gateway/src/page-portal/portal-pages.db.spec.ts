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
import { explainPackages, switchPolicy, showFieldMappings, showPolicy } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
  bus.answer(explainPackages, () => ({
    accountId: 'north',
    items: [{ packageId: 'p', name: 'Sales', listed: false, text: 'Only for jobs in the United States.' }],
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
  it('shows the account’s own state, and may be framed by the vendor’s product alone', async () => {
    const { statusCode, body, headers } = await open();
    expect(statusCode).toBe(200);
    for (const part of [
      'North &#60;Ltd&#62;',
      'Harbor',
      'Active',
      'SECRET',
      'Only for jobs in the United States',
    ])
      expect(body).toContain(part);
    expect(body).not.toContain('Elsewhere');
    expect(headers['content-security-policy']).toContain(`frame-ancestors ${product};`);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('masks the key unless the user confirmed who they are a moment ago', async () => {
    visit = { ...visit, confirmed: false };
    const { body } = await open();
    expect(body).toContain('assay_live_key_abcd••••');
    expect(body).not.toContain('SECRET');
    expect(gateway.bus.requests(showApiKey)).toEqual([]);
  });

  it('shows the rest when one part cannot be asked for', async () => {
    gateway.bus.silence(explainPackages);
    expect((await open()).body).toContain('This cannot be shown at the moment');
  });

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
      headers: { location: '/portal?token=good&done=switched-on#said' },
    });
    expect(gateway.bus.requests(ensureApiKey)).toMatchObject([{ accountId: 'north' }]);
  });

  it('turns the switches that were turned on the page, and nothing that somebody else said meanwhile', async () => {
    gateway.bus.answer(switchPolicy, (policy) => policy);
    expect((await open()).body).toContain('name="shown" value="notes"');
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
    ['connection-end', { companyId: 'Harbor' }, 'Disable SmartRecruiters for Harbor?'],
    ['key-replacement', { keyId }, 'Replace this API key?'],
  ])('asks first, by a page without script, before what nobody can undo: %s', async (path, fields, title) => {
    gateway.bus.answer(showConnection, () => connection);
    gateway.bus.answer(disconnectCompany, () => ({}));
    gateway.bus.answer(reissueApiKey, () => ({}));
    const page = (await open()).body;
    expect(page).toContain(`<form method="get" action="/portal/${path}">`);
    const query = new URLSearchParams({ token: 'good', ...fields }).toString();
    const { statusCode, body } = await gateway.app.inject({ method: 'GET', url: `/portal/${path}?${query}` });
    expect(statusCode).toBe(200);
    expect(body).toContain(`<h1>${title}</h1>`);
    expect(body).toContain(`<form method="post" action="/portal/${path}">`);
    expect(body).toMatch(/<a class="button quiet" href="\/portal\?token=good#[^"]+">Cancel/);
    expect(gateway.bus.requests(disconnectCompany)).toEqual([]);
    expect(gateway.bus.requests(reissueApiKey)).toEqual([]);
  });

  it.each([
    ['checked&about=Harbor', 'Checked just now: SmartRecruiters accepts our credential.'],
    ['replaced', 'Replaced: this is the new key.'],
    ['saved', 'Saved.'],
  ])('is answered where it was pressed: %s', async (done, text) => {
    const { body } = await open(`good&done=${done}`);
    const [said = ''] = /<p id="said"[^>]*>[^<]*/.exec(body) ?? [];
    expect(said).toContain('role="status"');
    expect(said).toContain(text);
    expect((await open()).body).not.toContain('id="said"');
  });

  it('is never answered for what was not done, or to a company of another account', async () => {
    for (const done of ['ended&about=Harbor', 'checked&about=Elsewhere', 'nothing', 'checked'])
      expect((await open(`good&done=${done}`)).body).not.toContain('id="said"');
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

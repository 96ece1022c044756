import { Problem } from '@assay/contracts';
import { type AccountReply, showAccount } from '@assay/contracts/consent';
import { listTemplates, previewTemplate, removeTemplate, saveTemplate } from '@assay/contracts/notification';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(showAccount, ({ accountId }) => {
    if (accountId !== 'acme') throw new Problem('account-not-found', { accountId });
    return { accountId, name: 'Acme', engineUrl: 'https://engine.example.com' } as AccountReply;
  });
  gateway.bus.answer(saveTemplate, (request) => ({ ...request, updatedAt: '2026-01-15T12:00:00.000Z' }));
  gateway.bus.answer(removeTemplate, () => ({}));
  gateway.bus.answer(previewTemplate, ({ accountName }) => ({
    subject: 'Hi',
    html: `<!doctype html><p>${accountName}</p>`,
    text: accountName,
  }));
});

const template = { subject: 'Hi {candidate.firstName}', body: 'Please: {link}', language: 'pt-BR' };
const call = (method: 'PUT' | 'POST' | 'GET' | 'DELETE', url: string, payload?: object) =>
  gateway.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${vendorToken}` },
    ...(payload ? { payload } : {}),
  });

it('a template is saved for an account that exists', async () => {
  const answer = await call('PUT', '/v1/accounts/acme/templates/friendly', template);
  expect(answer.statusCode).toBe(200);
  expect(gateway.bus.requests(saveTemplate)).toEqual([
    { ...template, accountId: 'acme', templateId: 'friendly' },
  ]);
  expect((await call('PUT', '/v1/accounts/nobody/templates/friendly', template)).statusCode).toBe(404);
});

it('a template has a version, which a change may name', async () => {
  const address = '/v1/accounts/acme/templates/friendly';
  const etag = `"${Date.parse('2026-01-15T12:00:00.000Z')}"`;
  expect((await call('PUT', address, template)).headers['etag']).toBe(etag);
  const headers = { authorization: `Bearer ${vendorToken}`, 'if-match': etag };
  await gateway.app.inject({ method: 'PUT', url: address, headers, payload: template });
  await gateway.app.inject({ method: 'DELETE', url: address, headers });
  const named = { accountId: 'acme', templateId: 'friendly', ifVersion: [etag.slice(1, -1)] };
  expect(gateway.bus.requests(saveTemplate).at(-1)).toEqual({ ...template, ...named });
  expect(gateway.bus.requests(removeTemplate)).toEqual([named]);
});

it.each([
  ['a language that is none', { ...template, language: 'Klingon!' }],
  ['no subject', { ...template, subject: '' }],
  ['a member that nobody knows', { ...template, html: '<p>' }],
  ['a body that is too long', { ...template, body: 'x'.repeat(10_001) }],
])('a template with %s is refused', async (_name, body) => {
  expect((await call('PUT', '/v1/accounts/acme/templates/friendly', body)).statusCode).toBe(400);
  expect(gateway.bus.requests(saveTemplate)).toEqual([]);
});

it('a preview shows the name that candidates see, as data and as a page that runs and loads nothing', async () => {
  const data = await call('POST', '/v1/accounts/acme/templates/friendly/preview');
  expect(data.json()).toMatchObject({ text: 'Acme' });
  const page = await call('GET', '/v1/accounts/acme/templates/friendly/preview');
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox$/);
  expect(page.body).toContain('<p>Acme</p>');
});

it('a template is removed without a word, and nobody reaches any of it without the token', async () => {
  expect((await call('DELETE', '/v1/accounts/acme/templates/friendly')).statusCode).toBe(204);
  const stranger = await gateway.app.inject({ url: '/v1/accounts/acme/templates/friendly/preview' });
  expect(stranger.statusCode).toBe(401);
});

it('templates are listed page by page, of an account that exists', async () => {
  const empty = { items: [], letters: ['invitation' as const], languages: ['en'] };
  gateway.bus.answer(listTemplates, () => empty);
  expect((await call('GET', '/v1/accounts/acme/templates?limit=5&cursor=YQ')).json()).toEqual(empty);
  expect(gateway.bus.requests(listTemplates)).toEqual([{ accountId: 'acme', limit: 5, cursor: 'YQ' }]);
  expect((await call('GET', '/v1/accounts/acme/templates?limit=101')).statusCode).toBe(400);
  expect((await call('GET', '/v1/accounts/nobody/templates')).json()).toMatchObject({
    code: 'account-not-found',
  });
});

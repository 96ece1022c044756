import {
  type Connection,
  createPortalLink,
  disconnectCompany,
  checkConnection,
  endPreviousWebhookSecret,
  Problem,
  reissueApiKey,
  rotateWebhookSecret,
  showApiKey,
  showConnection,
} from '@assay/contracts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

const keyId = '0190b1a0-0000-7000-8000-000000000002';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

async function call(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) {
  const headers = { authorization: `Bearer ${vendorToken}` };
  const answer = await gateway.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
}

it('a key is shown until it was used, which is gone and not missing', async () => {
  gateway.bus.answer(showApiKey, () => ({ keyId, apiKey: 'the-key' }));
  const path = `/v1/accounts/acme/api-keys/${keyId}/value`;
  expect(await call('GET', path)).toEqual({ status: 200, body: { keyId, apiKey: 'the-key' } });
  gateway.bus.answer(showApiKey, () => {
    throw new Problem('api-key-used', { keyId });
  });
  expect(await call('GET', path)).toMatchObject({ status: 410, body: { code: 'api-key-used' } });
});

it('a key is issued anew, and a webhook secret is rotated', async () => {
  const key = { keyId, prefix: 'assay_', createdAt: '2026-01-15T12:00:00.000Z', apiKey: 'new' };
  gateway.bus.answer(reissueApiKey, () => key);
  expect(await call('POST', `/v1/accounts/acme/api-keys/${keyId}/reissue`)).toEqual({
    status: 201,
    body: key,
  });
  gateway.bus.answer(rotateWebhookSecret, ({ accountId }) => ({
    accountId,
    name: 'Acme',
    engineUrl: 'https://engine.example/hook',
    webhookSecret: 'whsec_new',
  }));
  expect(await call('POST', '/v1/accounts/acme/webhook-secret/rotation')).toMatchObject({
    status: 200,
    body: { webhookSecret: 'whsec_new' },
  });
});

it('the webhook secret before the present one is ended now', async () => {
  const account = { accountId: 'acme', name: 'Acme', engineUrl: 'https://engine.example/hook' };
  gateway.bus.answer(endPreviousWebhookSecret, () => ({ ...account, webhookSecret: 'whsec_new' }));
  expect(await call('DELETE', '/v1/accounts/acme/webhook-secret/previous')).toEqual({
    status: 200,
    body: { ...account, webhookSecret: 'whsec_new' },
  });
  expect(gateway.bus.requests(endPreviousWebhookSecret)).toEqual([{ accountId: 'acme' }]);
});

it('a connection is ended from our side, as often as one likes', async () => {
  const connection = { companyId: 'acme/west', status: 'draining' } as Connection;
  gateway.bus.answer(showConnection, () => connection);
  gateway.bus.answer(disconnectCompany, () => ({}));
  expect(await call('DELETE', '/v1/connections/acme%2Fwest')).toEqual({ status: 200, body: connection });
  expect(gateway.bus.requests(disconnectCompany)).toEqual([{ companyId: 'acme/west', authenticated: true }]);
});

it('a company that was never connected cannot be ended or checked', async () => {
  const nobody = () => {
    throw new Problem('company-not-connected', { companyId: 'nobody' });
  };
  gateway.bus.answer(showConnection, nobody);
  gateway.bus.answer(checkConnection, nobody);
  expect(await call('DELETE', '/v1/connections/nobody')).toMatchObject({ status: 404 });
  expect(await call('POST', '/v1/connections/nobody/check')).toMatchObject({ status: 404 });
});

it('a portal link is made with nothing said, and refused with what nobody knows', async () => {
  const link = { url: 'https://assay.example.com/portal?token=t', expiresAt: '2026-01-15T12:15:00.000Z' };
  gateway.bus.answer(createPortalLink, () => link);
  expect(await call('POST', '/v1/accounts/acme/portal-links')).toEqual({ status: 201, body: link });
  expect(await call('POST', '/v1/accounts/acme/portal-links', { expiresInMinutes: 61 })).toMatchObject({
    status: 400,
    body: { code: 'invalid-input' },
  });
});

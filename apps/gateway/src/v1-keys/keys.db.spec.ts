import { Problem } from '@assay/contracts';
import { createApiKey, listApiKeys, reissueApiKey, revokeApiKey, showApiKey } from '@assay/contracts/consent';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

const keyId = '0190b1a0-0000-7000-8000-000000000002';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

const call = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) =>
  asVendor(gateway, method, url, payload);

describe('API keys', () => {
  const key = { keyId, prefix: 'assay_', createdAt: '2026-01-15T12:00:00.000Z' };

  it('are created, with or without a label', async () => {
    gateway.bus.answer(createApiKey, () => ({ ...key, apiKey: 'assay_live_key' }));
    expect(await call('POST', '/v1/accounts/acme/api-keys', { label: 'Ops' })).toMatchObject({ status: 201 });
    expect(await call('POST', '/v1/accounts/acme/api-keys')).toMatchObject({
      status: 201,
      body: { apiKey: 'assay_live_key' },
    });
    expect(gateway.bus.requests(createApiKey)).toEqual([
      { accountId: 'acme', label: 'Ops' },
      { accountId: 'acme' },
    ]);
  });

  it('are listed and revoked', async () => {
    gateway.bus.answer(listApiKeys, () => ({ items: [key] }));
    gateway.bus.answer(revokeApiKey, () => ({}));
    expect(await call('GET', '/v1/accounts/acme/api-keys')).toEqual({ status: 200, body: { items: [key] } });
    expect(await call('DELETE', `/v1/accounts/acme/api-keys/${keyId}`)).toEqual({
      status: 204,
      body: undefined,
    });
    expect(gateway.bus.requests(revokeApiKey)).toEqual([{ accountId: 'acme', keyId }]);
  });

  it('that cannot exist are not found', async () => {
    expect(await call('DELETE', '/v1/accounts/acme/api-keys/nonsense')).toMatchObject({
      status: 404,
      body: { code: 'api-key-not-found' },
    });
  });
});

it('a key is shown until it was used, which is gone and not missing', async () => {
  gateway.bus.answer(showApiKey, () => ({ keyId, apiKey: 'the-key' }));
  const path = `/v1/accounts/acme/api-keys/${keyId}/value`;
  expect(await call('GET', path)).toEqual({ status: 200, body: { keyId, apiKey: 'the-key' } });
  gateway.bus.answer(showApiKey, () => {
    throw new Problem('api-key-used', { keyId });
  });
  expect(await call('GET', path)).toMatchObject({ status: 410, body: { code: 'api-key-used' } });
});

it('a key is issued anew', async () => {
  const key = { keyId, prefix: 'assay_', createdAt: '2026-01-15T12:00:00.000Z', apiKey: 'new' };
  gateway.bus.answer(reissueApiKey, () => key);
  expect(await call('POST', `/v1/accounts/acme/api-keys/${keyId}/reissue`)).toEqual({
    status: 201,
    body: key,
  });
});

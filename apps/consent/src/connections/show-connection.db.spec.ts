import { expect, it } from 'vitest';
import { connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { ShowConnection } from './show-connection.js';

const app = consentSpec();

it('a connection is shown with its status, its key, and when each side last reached the other', async () => {
  const { keyId, apiKey } = await connected(app, 'acme');
  expect(await app.get(ShowConnection).run({ companyId: 'acme' })).toEqual({
    connectionId: expect.any(String),
    companyId: 'acme',
    accountId: 'northwind',
    status: 'active',
    connectedAt: expect.any(String),
    health: 'ok',
    healthCheckedAt: expect.any(String),
    lastReachedAt: expect.any(String),
    connectedWith: { keyId, prefix: expect.any(String) },
    scopes: ['packages_view', 'orders_manage', 'orders_modify'],
  });
  const shown = JSON.stringify(await app.get(ShowConnection).run({ companyId: 'acme' }));
  expect(shown).not.toContain(apiKey);
});

it('a company that was never connected has none', async () => {
  await connected(app, 'acme');
  await refuses('company-not-connected', app.get(ShowConnection).run({ companyId: 'globex' }));
});

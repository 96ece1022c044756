import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connected, type ConsentApp, refuses, startConsent } from '../consent-app.fixture.js';
import { ShowConnection } from './show-connection.js';

let app: ConsentApp;
beforeAll(async () => {
  app = await startConsent();
});
beforeEach(() => app.clear());
afterAll(() => app.close());

it('a connection is shown with its status and health', async () => {
  await connected(app, 'acme');
  expect(await app.get(ShowConnection).run({ companyId: 'acme' })).toEqual({
    connectionId: expect.any(String),
    companyId: 'acme',
    accountId: 'northwind',
    status: 'active',
    connectedAt: expect.any(String),
    health: 'ok',
    healthCheckedAt: expect.any(String),
  });
});

it('a company that was never connected has none', async () => {
  await connected(app, 'acme');
  await refuses('company-not-connected', app.get(ShowConnection).run({ companyId: 'globex' }));
});

import { expect, it } from 'vitest';
import { account, confirmedFlow, consentSpec, refuses } from '../consent-app.fixture.js';
import { GiveConsent } from '../consent/give-consent.js';
import { RevokeApiKey } from './revoke-api-key.js';
import { ShowApiKey } from './show-api-key.js';

const app = consentSpec();

const sealed = async () =>
  (await app.db.sql<{ sealed_value: string | null }>('SELECT sealed_value FROM api_keys'))[0];

it('a key is shown again until a company is connected with it, then its value is gone', async () => {
  const { accountId, apiKey, keyId } = await account(app);
  expect(await app.get(ShowApiKey).run({ accountId, keyId })).toEqual({ keyId, apiKey });
  const flow = await confirmedFlow(app, 'acme', apiKey);
  expect(await app.get(ShowApiKey).run({ accountId, keyId })).toEqual({ keyId, apiKey });
  await app.get(GiveConsent).run({ flow });
  await refuses('api-key-used', app.get(ShowApiKey).run({ accountId, keyId }));
  expect(await sealed()).toEqual({ sealed_value: null });
});

it('a revoked key is not shown', async () => {
  const { accountId, keyId } = await account(app);
  await app.get(RevokeApiKey).run({ accountId, keyId });
  await refuses('api-key-used', app.get(ShowApiKey).run({ accountId, keyId }));
});

it('the key of another account is not shown, and none is kept in the clear', async () => {
  const { apiKey, keyId } = await account(app);
  await account(app, 'southwind');
  await refuses('api-key-not-found', app.get(ShowApiKey).run({ accountId: 'southwind', keyId }));
  expect((await sealed())?.sealed_value).not.toContain(apiKey.slice(12, 24));
});

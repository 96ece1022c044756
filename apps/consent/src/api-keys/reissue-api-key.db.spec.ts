import { expect, it } from 'vitest';
import { account, confirmedFlow, connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { GiveConsent } from '../consent/give-consent.js';
import { ShowConnection } from '../connections/show-connection.js';
import { LendToken } from '../credentials/lend-token.js';
import { ListApiKeys } from './list-api-keys.js';
import { ReissueApiKey } from './reissue-api-key.js';

const app = consentSpec();

const accountId = 'northwind';

it('a new key replaces the old one, and whoever is connected stays connected', async () => {
  const { apiKey, keyId } = await connected(app, 'acme', accountId);
  const made = await app.get(ReissueApiKey).run({ accountId, keyId });
  expect(made.apiKey).not.toBe(apiKey);
  const { items } = await app.get(ListApiKeys).run({ accountId });
  expect(items.map((key) => [key.keyId, key.revokedAt !== undefined])).toEqual([
    [made.keyId, false],
    [keyId, true],
  ]);
  await refuses('api-key-refused', confirmedFlow(app, 'globex', apiKey));
  await confirmedFlow(app, 'globex', made.apiKey);
  expect(await app.get(ShowConnection).run({ companyId: 'acme' })).toMatchObject({ status: 'active' });
  expect(await app.get(LendToken).run({ companyId: 'acme' })).toHaveProperty('accessToken');
});

it('an unknown key is not issued anew', async () => {
  await connected(app, 'acme', accountId);
  const keyId = '5b2f3a52-5f0e-4a54-9d2b-1f2a3c4d5e6f';
  await refuses('api-key-not-found', app.get(ReissueApiKey).run({ accountId, keyId }));
});

it('asked again, at once as well, gives the same new key and no further one, until that was used', async () => {
  const { keyId } = await account(app, accountId);
  const reissue = () => app.get(ReissueApiKey).run({ accountId, keyId });
  const made = await Promise.all([reissue(), reissue(), reissue()]);
  expect(new Set(made.map(({ apiKey }) => apiKey)).size).toBe(1);
  expect((await app.get(ListApiKeys).run({ accountId })).items).toHaveLength(2);
  const [{ apiKey }] = made;
  await app.get(GiveConsent).run({ flow: await confirmedFlow(app, 'acme', apiKey) });
  await refuses('api-key-used', reissue());
  expect((await app.get(ListApiKeys).run({ accountId })).items).toHaveLength(2);
});

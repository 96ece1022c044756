import { expect, it } from 'vitest';
import { account, consentSpec, refuses } from '../consent-app.fixture.js';
import { EnsureApiKey } from './ensure-api-key.js';
import { ListApiKeys } from './list-api-keys.js';
import { RevokeApiKey } from './revoke-api-key.js';

const app = consentSpec();

const accountId = 'northwind';
const ensure = (label?: string) =>
  app.get(EnsureApiKey).run({ accountId, ...(label === undefined ? {} : { label }) });
const keys = async () => (await app.get(ListApiKeys).run({ accountId })).items;

it('a key is made where none can be used, and one only, asked at once as well', async () => {
  const { keyId } = await account(app, accountId);
  await ensure();
  expect(await keys()).toHaveLength(1);
  await app.get(RevokeApiKey).run({ accountId, keyId });
  await Promise.all([ensure('Portal'), ensure('Portal'), ensure('Portal')]);
  const usable = (await keys()).filter(({ revokedAt }) => revokedAt === undefined);
  expect(usable.map(({ label }) => label)).toEqual(['Portal']);
});

it('an account nobody knows gets none', async () => {
  await refuses('account-not-found', ensure());
});

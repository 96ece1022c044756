import { expect, it } from 'vitest';
import { account, consentSpec, refuses } from '../consent-app.fixture.js';
import { ListApiKeys } from './list-api-keys.js';
import { RevokeApiKey } from './revoke-api-key.js';

const app = consentSpec();

const list = async () => (await app.get(ListApiKeys).run({ accountId: 'northwind' })).items;

it('a key is revoked once and for all, repeatably', async () => {
  const { keyId } = await account(app);
  await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
  const [first] = await list();
  await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
  expect(first?.revokedAt).toBeDefined();
  expect(await list()).toEqual([first]);
});

it('a key of another account cannot be revoked', async () => {
  const { keyId } = await account(app);
  await account(app, 'contoso');
  await refuses('api-key-not-found', app.get(RevokeApiKey).run({ accountId: 'contoso', keyId }));
  expect((await list())[0]?.revokedAt).toBeUndefined();
});

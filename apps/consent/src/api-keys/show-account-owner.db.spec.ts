import { expect, it } from 'vitest';
import { SaveAccount } from '../accounts/save-account.js';
import { account, consentSpec, refuses } from '../consent-app.fixture.js';
import { RevokeApiKey } from './revoke-api-key.js';
import { ShowAccountOwner } from './show-account-owner.js';

const app = consentSpec();

const show = (keyId: string, accountId = 'northwind') => app.get(ShowAccountOwner).run({ accountId, keyId });

it('names the owner and the key, revoked or not, and never the key’s value', async () => {
  const { keyId, apiKey } = await account(app);
  const saved = await app.get(SaveAccount).run({
    accountId: 'northwind',
    name: 'Northwind',
    engineUrl: 'https://engine.example/hook',
    ownerEmail: 'owner@northwind.example',
    language: 'de',
  });
  await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
  const owner = await show(keyId);
  expect(owner).toEqual({
    accountId: 'northwind',
    accountName: saved.name,
    ownerEmail: 'owner@northwind.example',
    language: 'de',
    key: expect.objectContaining({ keyId, prefix: expect.stringMatching(/./) }),
  });
  expect(apiKey.startsWith(owner.key.prefix)).toBe(true);
  expect(JSON.stringify(owner)).not.toContain(apiKey);
});

it('names nobody where the vendor named nobody', async () => {
  const { keyId } = await account(app);
  expect(await show(keyId)).not.toHaveProperty('ownerEmail');
});

it('does not know a key of another account', async () => {
  const { keyId } = await account(app);
  await account(app, 'contoso');
  await refuses('api-key-not-found', show(keyId, 'contoso'));
});

import { expect, it } from 'vitest';
import { account, consentSpec, refuses } from '../consent-app.fixture.js';
import { CreateApiKey } from './create-api-key.js';

const app = consentSpec();

it('a key is shown once, with the part to recognise it by', async () => {
  await account(app);
  const created = await app.get(CreateApiKey).run({ accountId: 'northwind', label: 'second' });
  expect(created).toEqual({
    keyId: expect.any(String),
    apiKey: expect.stringMatching(/^assay_live_key_[0-9A-Za-z]{49}$/),
    prefix: created.apiKey.slice(0, 19),
    label: 'second',
    createdAt: expect.any(String),
  });
});

it('a key is kept as a hash only', async () => {
  const { apiKey } = await account(app);
  const [row] = await app.db.sql<{ row: string }>('SELECT api_keys::text AS row FROM api_keys');
  expect(row?.row).not.toContain(apiKey.slice(20));
});

it('every repeat makes another key', async () => {
  const { apiKey } = await account(app);
  const again = await app.get(CreateApiKey).run({ accountId: 'northwind' });
  expect(again.apiKey).not.toBe(apiKey);
});

it('a key whose id is said is the same again, as long as it can be read', async () => {
  await account(app);
  const keyId = '0190b1a0-0000-7000-8000-000000000001';
  const run = () => app.get(CreateApiKey).run({ accountId: 'northwind', keyId });
  const created = await run();
  expect(await run()).toEqual(created);
  await app.db.sql('UPDATE api_keys SET sealed_value = NULL WHERE id = $1', [keyId]);
  await refuses('api-key-used', run());
});

it('a key belongs to an account that exists', async () => {
  await refuses('account-not-found', app.get(CreateApiKey).run({ accountId: 'nobody' }));
});

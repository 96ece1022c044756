import { expect, it } from 'vitest';
import { account, consentSpec, refuses } from '../consent-app.fixture.js';
import { CreateApiKey } from './create-api-key.js';
import { ListApiKeys } from './list-api-keys.js';

const app = consentSpec();

const list = (accountId = 'northwind') => app.get(ListApiKeys).run({ accountId });

it('keys are listed newest first and without their values', async () => {
  const first = await account(app);
  const second = await app.get(CreateApiKey).run({ accountId: 'northwind', label: 'second' });
  const { items } = await list();
  expect(items.map(({ keyId }) => keyId)).toEqual([second.keyId, first.keyId]);
  const { apiKey, ...summary } = second;
  expect(items[0]).toEqual(summary);
  expect(JSON.stringify(items)).not.toContain(apiKey);
});

it('the keys of other accounts are not listed', async () => {
  await account(app);
  const { keyId } = await account(app, 'contoso');
  expect((await list('contoso')).items).toMatchObject([{ keyId }]);
});

it('an unknown account has no list', async () => {
  await refuses('account-not-found', list('nobody'));
});

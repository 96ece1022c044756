import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { account, type ConsentApp, refuses, startConsent } from '../consent-app.fixture.js';
import { CreateApiKey } from './create-api-key.js';
import { ListApiKeys } from './list-api-keys.js';
import { RevokeApiKey } from './revoke-api-key.js';

let app: ConsentApp;
beforeAll(async () => {
  app = await startConsent();
});
beforeEach(() => app.clear());
afterAll(() => app.close());

const list = async (accountId = 'northwind') => (await app.get(ListApiKeys).run({ accountId })).items;

describe('API keys', () => {
  it('are shown once and listed newest first without their values', async () => {
    const first = await account(app);
    const second = await app.get(CreateApiKey).run({ accountId: 'northwind', label: 'second' });
    expect(second).toMatchObject({ label: 'second', prefix: second.apiKey.slice(0, 19) });
    const items = await list();
    expect(items.map(({ keyId }) => keyId)).toEqual([second.keyId, first.keyId]);
    expect(JSON.stringify(items)).not.toContain(second.apiKey);
  });

  it('are kept as hashes only', async () => {
    const { apiKey } = await account(app);
    const [row] = await app.db.sql<{ row: string }>('SELECT api_keys::text AS row FROM api_keys');
    expect(row?.row).not.toContain(apiKey.slice(20));
  });

  it('are revoked once and for all, repeatably', async () => {
    const { keyId } = await account(app);
    await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
    const [first] = await list();
    await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
    expect(first?.revokedAt).toBeDefined();
    expect(await list()).toEqual([first]);
  });

  it('of another account cannot be revoked', async () => {
    const { keyId } = await account(app);
    await account(app, 'contoso');
    await refuses('api-key-not-found', app.get(RevokeApiKey).run({ accountId: 'contoso', keyId }));
    expect((await list())[0]?.revokedAt).toBeUndefined();
    expect(await list('contoso')).toHaveLength(1);
  });

  it('belong to an account that exists', async () => {
    await refuses('account-not-found', app.get(CreateApiKey).run({ accountId: 'nobody' }));
    await refuses('account-not-found', app.get(ListApiKeys).run({ accountId: 'nobody' }));
  });
});

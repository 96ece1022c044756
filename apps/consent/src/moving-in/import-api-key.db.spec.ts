import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ListApiKeys } from '../api-keys/list-api-keys.js';
import { RevokeApiKey } from '../api-keys/revoke-api-key.js';
import { ShowApiKey } from '../api-keys/show-api-key.js';
import { SaveAccount } from '../accounts/save-account.js';
import { confirmedFlow, consentSpec, refuses } from '../consent-app.fixture.js';
import { ImportApiKey } from './import-api-key.js';

const app = consentSpec();
const apiKey = 'nw_0123456789abcdef';
const apiKeySha256 = createHash('sha256').update(apiKey).digest('hex');

const run = (key: object, apply: boolean, companyId?: string, accountId = 'northwind') =>
  app.get(ImportApiKey).run({ accountId, key, apply, ...(companyId === undefined ? {} : { companyId }) });
const save = (accountId = 'northwind') =>
  app.get(SaveAccount).run({ accountId, name: accountId, engineUrl: 'https://engine.example/hook' });
const keys = async () => (await app.get(ListApiKeys).run({ accountId: 'northwind' })).items;

describe('an API key of an earlier integration', () => {
  it.each([
    ['itself', { apiKey }, 'nw_0'],
    ['by its SHA-256', { apiKeySha256 }, 'moved in'],
  ])('said %s opens the consent page, and its value is kept nowhere', async (_, key, prefix) => {
    await save();
    expect(await run({ ...key, label: 'Production' }, true)).toEqual({ outcome: 'created' });
    expect(await confirmedFlow(app, 'acme', apiKey)).toBeDefined();
    await refuses('api-key-refused', confirmedFlow(app, 'acme', apiKeySha256));
    const [made] = await keys();
    expect(made).toMatchObject({ label: 'Production', prefix });
    await refuses(
      'api-key-used',
      app.get(ShowApiKey).run({ accountId: 'northwind', keyId: made?.keyId ?? '' }),
    );
    expect(JSON.stringify(await app.db.sql('SELECT k::text FROM api_keys k'))).not.toContain(apiKey);
  });

  it('is told of and not kept in the dry run, and again it is the same', async () => {
    expect(await run({ apiKey }, false)).toEqual({ outcome: 'would-create', awaitsAccount: true });
    await refuses('account-not-found', run({ apiKey }, true));
    await save();
    expect(await run({ apiKey }, false)).toEqual({ outcome: 'would-create' });
    expect(await keys()).toEqual([]);
    await run({ apiKey }, true);
    expect(await run({ apiKey, label: 'Production' }, false)).toEqual({ outcome: 'would-change' });
    expect(await run({ apiKey, label: 'Production' }, true)).toEqual({ outcome: 'changed' });
    expect(await run({ apiKeySha256, label: 'Production' }, true)).toEqual({ outcome: 'unchanged' });
    expect(await keys()).toMatchObject([{ label: 'Production' }]);
  });

  it('may be for one company', async () => {
    await save();
    await run({ apiKey }, true, 'acme');
    await refuses('api-key-of-another-company', confirmedFlow(app, 'globex', apiKey));
    expect(await confirmedFlow(app, 'acme', apiKey)).toBeDefined();
  });

  it('of another account, or revoked here, stays what it is', async () => {
    await save();
    await save('southwind');
    await run({ apiKey }, true);
    await refuses('api-key-taken', run({ apiKey }, true, undefined, 'southwind'));
    const [made] = await keys();
    await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId: made?.keyId ?? '' });
    await refuses('api-key-taken', run({ apiKey }, true));
    await refuses('api-key-refused', confirmedFlow(app, 'acme', apiKey));
  });

  it('is said in exactly one way', async () => {
    await save();
    for (const key of [{}, { apiKey, apiKeySha256 }, { apiKey: 'assay_live_key_misspelt' }])
      await refuses('invalid-input', run(key, true));
  });
});

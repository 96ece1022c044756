import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { ListAccounts } from '../accounts/list-accounts.js';
import { OwnerRetention } from '../accounts/owner-retention.js';
import { SaveAccount } from '../accounts/save-account.js';
import { ShowAccount } from '../accounts/show-account.js';
import { SignWebhook } from '../accounts/sign-webhook.js';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import { CreateApiKey } from '../api-keys/create-api-key.js';
import { EnsureApiKey } from '../api-keys/ensure-api-key.js';
import { ReissueApiKey } from '../api-keys/reissue-api-key.js';
import { account, confirmedFlow, connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { GiveConsent } from '../consent/give-consent.js';
import { Database } from '@assay/persistence';
import { Accounts } from '../accounts/accounts.repository.js';
import { DisconnectCompany } from './disconnect-company.js';
import { RemoveAccount } from './remove-account.js';

const app = consentSpec();
const remove = () => app.get(RemoveAccount).run({ accountId: 'northwind' });
const exchanges = () => app.smartRecruiters.calls.filter(({ path }) => !path.endsWith('/oauth/token'));
const show = () => app.get(ShowAccount).run({ accountId: 'northwind' });

it('an account that nobody is connected to is hidden, and its keys connect nobody', async () => {
  const { apiKey } = await account(app);
  await remove();
  await refuses('account-not-found', show());
  await refuses('account-not-found', remove());
  await refuses('account-not-found', app.get(CreateApiKey).run({ accountId: 'northwind' }));
  expect(await app.get(ListAccounts).run({})).toEqual({ items: [] });
  await refuses('api-key-refused', confirmedFlow(app, 'acme', apiKey));
  const what = { accountId: 'northwind', webhookId: 'w', timestamp: 1, body: '{}' };
  expect(await app.get(SignWebhook).run(what as never)).toBeDefined();
});

it('an account is not removed while a company is connected, or its last orders are not finished', async () => {
  await connected(app, 'acme');
  await expect(remove()).rejects.toMatchObject({ code: 'account-in-use', params: { companyIds: 'acme' } });
  await app.get(DisconnectCompany).run({ companyId: 'acme', authenticated: true });
  await refuses('account-in-use', remove());
  expect(await show()).toBeDefined();
  await app.db.sql(`UPDATE connections SET status = 'closed', closed_at = now()`);
  await remove();
});

it('whom the notices of a removed account went to is forgotten after a day, and of no other', async () => {
  const emails = async () =>
    (await app.db.sql<{ email: string | null }>('SELECT owner_email AS email FROM accounts ORDER BY id')).map(
      ({ email }) => email,
    );
  for (const accountId of ['kept', 'lately', 'northwind']) await account(app, accountId);
  await app.db.sql(`UPDATE accounts SET owner_email = 'owner@' || id || '.example'`);
  await remove();
  await app.get(RemoveAccount).run({ accountId: 'lately' });
  await app.db.sql(
    `UPDATE accounts SET removed_at = removed_at - interval '25 hours' WHERE id = 'northwind'`,
  );
  await app.get(OwnerRetention).sweep();
  expect(await emails()).toEqual(['owner@kept.example', 'owner@lately.example', null]);
});

it('an account that is saved again is there again, with its secret and without its keys', async () => {
  const { apiKey } = await account(app);
  await remove();
  const again = { accountId: 'northwind', name: 'northwind Ltd', engineUrl: 'https://engine.example/hook' };
  await app.get(SaveAccount).run(again);
  expect(await show()).toMatchObject(again);
  await refuses('api-key-refused', confirmedFlow(app, 'acme', apiKey));
});

it('a company that is being connected while its account is removed has an account', async () => {
  const { apiKey } = await account(app);
  const flow = await confirmedFlow(app, 'acme', apiKey);
  const removed = Promise.withResolvers<void>();
  app.smartRecruiters.exchange = { until: removed.promise };
  const giving = app.get(GiveConsent).run({ flow });
  await eventually(() => expect(exchanges().length).toBeGreaterThan(0));
  await remove();
  removed.resolve();
  await giving;
  expect(await show()).toMatchObject({ accountId: 'northwind' });
  await refuses('account-in-use', remove());
});

type Making = (keyId: string) => Promise<unknown>;

it.each<[string, Making]>([
  ['made', () => app.get(CreateApiKey).run({ accountId: 'northwind' })],
  ['issued anew', (keyId) => app.get(ReissueApiKey).run({ accountId: 'northwind', keyId })],
  ['made where there is none', () => app.get(EnsureApiKey).run({ accountId: 'northwind' })],
])('no key is %s for an account that is being removed at that moment', async (_title, making) => {
  const { keyId } = await account(app);
  const waits = async () =>
    expect(
      await app.db.sql(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      ),
    ).toHaveLength(1);
  let made: Promise<unknown> = Promise.resolve();
  await app.get(Database).ownTransaction(async (tx) => {
    const removed = await app.get(Accounts).lock(tx, 'northwind');
    made = making(keyId);
    made.catch(() => undefined);
    await eventually(waits);
    await app.get(ApiKeys).revokeAll(tx, 'northwind');
    removed.removedAt = new Date();
    await tx.manager.save(removed);
  });
  await refuses('account-not-found', made);
  expect(await app.db.sql('SELECT 1 FROM api_keys WHERE revoked_at IS NULL')).toEqual([]);
});

it('keys made and issued anew while an account is removed open nothing afterwards', async () => {
  for (let round = 0; round < 5; round += 1) {
    const accountId = `acme-${round}`;
    const { keyId } = await account(app, accountId);
    const making = [
      app.get(ReissueApiKey).run({ accountId, keyId }),
      app.get(RemoveAccount).run({ accountId }),
      app.get(CreateApiKey).run({ accountId }),
      app.get(ReissueApiKey).run({ accountId, keyId }),
    ];
    await Promise.allSettled(making);
    await making[1];
    const open = 'SELECT 1 FROM api_keys WHERE account_id = $1 AND revoked_at IS NULL';
    expect(await app.db.sql(open, [accountId])).toEqual([]);
  }
});

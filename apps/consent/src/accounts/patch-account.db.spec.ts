import { expect, it } from 'vitest';
import { consentSpec, events, refuses } from '../consent-app.fixture.js';
import { RemoveAccount } from '../disconnecting/remove-account.js';
import { PatchAccount } from './patch-account.js';
import { SaveAccount } from './save-account.js';
import { ShowAccount } from './show-account.js';

const app = consentSpec();
const account = {
  accountId: 'northwind',
  name: 'Northwind',
  engineUrl: 'https://engine.example/hook',
  ownerEmail: 'owner@northwind.example',
  webhookTypes: ['order.started' as const],
};

it('what is named about an account changes, and nothing else', async () => {
  const { webhookSecret } = await app.get(SaveAccount).run(account);
  const changed = await app.get(PatchAccount).run({ accountId: 'northwind', language: 'de' });
  expect(changed).toEqual({ ...account, language: 'de', revision: 2 });
  const { ownerEmail: _gone, ...rest } = account;
  const without = await app
    .get(PatchAccount)
    .run({ accountId: 'northwind', ownerEmail: null, language: null });
  expect(without).toEqual({ ...rest, revision: 3 });
  expect(await app.get(ShowAccount).run({ accountId: 'northwind' })).toEqual(without);
  expect((await app.get(SaveAccount).run(account)).webhookSecret).toBe(webhookSecret);
});

it('a change is announced, and the same again is not', async () => {
  await app.get(SaveAccount).run(account);
  for (const name of ['North', 'North']) await app.get(PatchAccount).run({ accountId: 'northwind', name });
  const told = (await events(app, null)).map(({ data }) => data['revision']);
  expect(told).toEqual([1, 2]);
});

it('an account is changed as it was read, where that is asked for', async () => {
  const { revision } = await app.get(SaveAccount).run(account);
  const seen = { accountId: 'northwind', ifVersion: [String(revision)] };
  expect(await app.get(PatchAccount).run({ ...seen, name: 'North' })).toMatchObject({ revision: 2 });
  await refuses('precondition-failed', app.get(PatchAccount).run({ ...seen, name: 'South' }));
  await refuses('precondition-failed', app.get(SaveAccount).run({ ...account, ...seen }));
  await refuses('precondition-failed', app.get(RemoveAccount).run(seen));
  expect(await app.get(ShowAccount).run(seen)).toMatchObject({ name: 'North', revision: 2 });
  await app.get(RemoveAccount).run({ ...seen, ifVersion: ['2'] });
  for (const accountId of ['northwind', 'southwind'])
    await refuses(
      'precondition-failed',
      app.get(SaveAccount).run({ ...account, accountId, ifVersion: ['*'] }),
    );
  expect(await app.get(SaveAccount).run(account)).toMatchObject({ revision: 3 });
});

it('a name cannot be taken away, and nobody who is not there is changed', async () => {
  await app.get(SaveAccount).run(account);
  const nothing = { name: null as unknown as string };
  await refuses('invalid-input', app.get(PatchAccount).run({ accountId: 'northwind', ...nothing }));
  await refuses('account-not-found', app.get(PatchAccount).run({ accountId: 'nobody', name: 'N' }));
});

import { expect, it } from 'vitest';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { SaveAccount } from './save-account.js';
import { ShowAccount } from './show-account.js';

const app = consentSpec();

it('an account is shown without its secret', async () => {
  const northwind = {
    accountId: 'northwind',
    name: 'Northwind',
    engineUrl: 'https://engine.example/hook',
    language: 'de',
  };
  await app.get(SaveAccount).run(northwind);
  expect(await app.get(ShowAccount).run({ accountId: 'northwind' })).toEqual({ ...northwind, revision: 1 });
});

it('an unknown account is not shown', async () => {
  await refuses('account-not-found', app.get(ShowAccount).run({ accountId: 'nobody' }));
});

import { expect, it } from 'vitest';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { accounts } from './brand.fixture.js';
import { SaveBrand } from './save-brand.js';
import { ShowBrand } from './show-brand.js';

const app = consentSpec();

it('an account that saved no brand says nothing, whatever the installation says', async () => {
  await accounts(app, 'acme');
  await app.get(SaveBrand).run({ productName: 'Skillcheck' });
  expect(await app.get(ShowBrand).run({ accountId: 'acme' })).toEqual({ accountId: 'acme', revision: 0 });
});

it('of an unknown account nothing is shown', async () => {
  await refuses('account-not-found', app.get(ShowBrand).run({ accountId: 'nobody' }));
});

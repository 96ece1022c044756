import { expect, it } from 'vitest';
import { consentSpec, events, refuses } from '../consent-app.fixture.js';
import { accounts, picture } from './brand.fixture.js';
import { RemoveBrand } from './remove-brand.js';
import { SaveBrand } from './save-brand.js';
import { SaveBrandLogo } from './save-brand-logo.js';
import { ShowBrand } from './show-brand.js';

const app = consentSpec();
const acme = { accountId: 'acme' };

it('a brand that was removed says nothing, the others stay, and it is announced once', async () => {
  await accounts(app, 'acme');
  await app.get(SaveBrand).run({ productName: 'Skillcheck' });
  await app.get(SaveBrand).run({ ...acme, productName: 'Acme Tests' });
  await app.get(SaveBrandLogo).run({ ...acme, ...picture('one') });
  await app.get(RemoveBrand).run(acme);
  await app.get(RemoveBrand).run(acme);
  expect(await app.get(ShowBrand).run(acme)).toEqual({ ...acme, revision: 3 });
  expect(await app.get(ShowBrand).run({})).toMatchObject({ productName: 'Skillcheck' });
  const told = (await events(app, null)).filter(({ data }) => data['accountId'] === 'acme');
  expect(told.map(({ data }) => data['revision'])).toEqual([1, 2, 3]);
});

it('the brand of an unknown account cannot be removed', async () => {
  await refuses('account-not-found', app.get(RemoveBrand).run({ accountId: 'nobody' }));
});

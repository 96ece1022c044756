import { expect, it } from 'vitest';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { picture } from './brand.fixture.js';
import { RemoveBrandLogo } from './remove-brand-logo.js';
import { SaveBrand } from './save-brand.js';
import { SaveBrandLogo } from './save-brand-logo.js';
import { ShowBrandLogo } from './show-brand-logo.js';
import { ShowBrand } from './show-brand.js';

const app = consentSpec();

it('a brand without its logo says what it said, and mails that were sent still find the picture', async () => {
  await app.get(SaveBrand).run({ productName: 'Skillcheck' });
  const { logo } = await app.get(SaveBrandLogo).run(picture('one'));
  await app.get(RemoveBrandLogo).run({});
  await app.get(RemoveBrandLogo).run({});
  expect(await app.get(ShowBrand).run({})).toEqual({ productName: 'Skillcheck', revision: 3 });
  expect(await app.get(ShowBrandLogo).run({ hash: logo?.hash ?? '' })).toEqual({ png: picture('one').png });
});

it('of an unknown account nothing is removed', async () => {
  await refuses('account-not-found', app.get(RemoveBrandLogo).run({ accountId: 'nobody' }));
});

import { expect, it } from 'vitest';
import { consentSpec, events, refuses } from '../consent-app.fixture.js';
import { accounts, picture } from './brand.fixture.js';
import { DraftBrand } from './draft-brand.js';
import { SaveBrand } from './save-brand.js';
import { SaveBrandLogo } from './save-brand-logo.js';
import { ShowBrand } from './show-brand.js';

const app = consentSpec();
const draft = (body: object) => app.get(DraftBrand).run(body);

it('a draft is what saving would leave, with the logo that is there, and changes nothing', async () => {
  await accounts(app, 'acme');
  const acme = { accountId: 'acme' };
  const { logo } = await app.get(SaveBrandLogo).run({ ...acme, ...picture('one') });
  const before = await app.get(ShowBrand).run(acme);
  const told = await events(app, null);
  const body = {
    ...acme,
    productName: 'Acme Tests',
    accent: '#FFEE00',
    texts: [{ name: 'landing.headings.ready' as const, language: 'en' as const, text: 'Ready' }],
  };
  const drafted = await draft(body);
  expect(drafted).toEqual({ ...body, accent: '#ffee00', onAccent: '#000000', logo, revision: 1 });
  expect(await app.get(ShowBrand).run(acme)).toEqual(before);
  expect(await events(app, null)).toEqual(told);
  expect(await app.get(SaveBrand).run(body)).toEqual({ ...drafted, revision: 2 });
});

it('a draft is refused for what saving is refused for', async () => {
  await refuses('account-not-found', draft({ accountId: 'nobody' }));
  await refuses('brand-not-readable', draft({ accent: '#777777', onAccent: '#ffffff' }));
  await refuses('invalid-input', draft({ onAccent: '#ffffff' }));
  const text = { name: 'consent.key.title', language: 'de', text: '{firstName}' };
  await refuses('invalid-input', draft({ texts: [text] }));
  const { revision } = await app.get(SaveBrand).run({ productName: 'Skillcheck' });
  await refuses('precondition-failed', draft({ productName: 'Other', ifVersion: [String(revision - 1)] }));
  expect(await draft({ productName: 'Other', ifVersion: [String(revision)] })).toEqual({
    productName: 'Other',
    revision,
  });
});

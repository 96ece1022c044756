import { expect, it } from 'vitest';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { picture } from './brand.fixture.js';
import { SaveBrandLogo } from './save-brand-logo.js';
import { ShowBrandLogo } from './show-brand-logo.js';

const app = consentSpec();

it('a picture is found by its hash, byte for byte, and by no other', async () => {
  const { logo } = await app.get(SaveBrandLogo).run(picture('one'));
  expect(await app.get(ShowBrandLogo).run({ hash: logo?.hash ?? '' })).toEqual({ png: picture('one').png });
  await refuses('not-found', app.get(ShowBrandLogo).run({ hash: 'f'.repeat(64) }));
});

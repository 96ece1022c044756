import { expect, it } from 'vitest';
import { ConsentConfig } from '../app.config.js';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { accounts } from './brand.fixture.js';
import { ClaimLogoUpload } from './claim-logo-upload.js';
import { SaveBrand } from './save-brand.js';
import { ShowBrand } from './show-brand.js';

const app = consentSpec();
const claim = (accountId?: string) =>
  app.get(ClaimLogoUpload).run(accountId === undefined ? {} : { accountId });
const most = () => app.get(ConsentConfig).LOGOS_PER_DAY_MAX;
const claimed = async (count: number, accountId?: string): Promise<string[]> => {
  const all = await Promise.allSettled(Array.from({ length: count }, () => claim(accountId)));
  return all.filter(({ status }) => status === 'fulfilled').map(({ status }) => status);
};

it('a day has so many logos for each brand, at once or one after the other, and each brand its own', async () => {
  await accounts(app, 'acme', 'globex');
  expect(await claimed(most() + 5, 'acme')).toHaveLength(most());
  await expect(claim('acme')).rejects.toMatchObject({
    code: 'too-many-logos',
    params: { limit: String(most()) },
  });
  await claim('globex');
  await claim();
});

it('the next day begins anew, and what the brand says was never touched', async () => {
  await accounts(app, 'acme');
  await app.get(SaveBrand).run({ accountId: 'acme', productName: 'Acme Tests' });
  await claimed(most(), 'acme');
  await refuses('too-many-logos', claim('acme'));
  await app.db.sql(`UPDATE brands SET logos_since = logos_since - interval '24 hours'`);
  await claim('acme');
  expect(await app.db.sql(`SELECT logos_sent FROM brands WHERE scope = 'acme'`)).toEqual([{ logos_sent: 1 }]);
  expect(await app.get(ShowBrand).run({ accountId: 'acme' })).toMatchObject({
    productName: 'Acme Tests',
    revision: 1,
  });
});

it('for an unknown account nothing is counted', async () => {
  await refuses('account-not-found', claim('nobody'));
  expect(await app.db.sql('SELECT scope FROM brands')).toEqual([]);
});

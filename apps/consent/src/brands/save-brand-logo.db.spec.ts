import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { consentSpec, events, refuses } from '../consent-app.fixture.js';
import { accounts, picture } from './brand.fixture.js';
import { LogoRetention } from './logo-retention.js';
import { SaveBrandLogo } from './save-brand-logo.js';

const app = consentSpec();
const save = (text: string, accountId: string) => app.get(SaveBrandLogo).run({ accountId, ...picture(text) });

it('a logo is known by the hash of its bytes, and is announced without them', async () => {
  await accounts(app, 'acme');
  const hash = createHash('sha256').update('one').digest('hex');
  const logo = { hash, width: 200, height: 50 };
  expect(await save('one', 'acme')).toEqual({ accountId: 'acme', logo, revision: 1 });
  expect(await save('one', 'acme')).toMatchObject({ revision: 1 });
  expect(await events(app, null)).toEqual([
    { type: 'brand-changed', data: { accountId: 'acme', logo, revision: 1 } },
  ]);
});

it('two accounts with the same picture share its bytes, and each has its own afterwards', async () => {
  await accounts(app, 'acme', 'globex');
  const [first, second] = [await save('one', 'acme'), await save('one', 'globex')];
  expect(first.logo).toEqual(second.logo);
  expect((await save('two', 'acme')).logo).not.toEqual(second.logo);
  expect(await app.db.sql('SELECT count(*)::int AS count FROM brand_logos')).toEqual([{ count: 2 }]);
});

it('a logo of an unknown account is refused, and its bytes are not kept', async () => {
  await refuses('account-not-found', save('one', 'nobody'));
  expect(await app.db.sql('SELECT id FROM brand_logos')).toEqual([]);
});

it('a picture is forgotten when nobody has had it for as long as mails are read', async () => {
  await accounts(app, 'acme', 'globex');
  for (const text of ['one', 'two']) await save(text, 'acme');
  await save('one', 'globex');
  const kept = async () => {
    await app.get(LogoRetention).sweep();
    const rows = await app.db.sql<{ text: string }>(
      `SELECT convert_from(png, 'UTF8') AS text FROM brand_logos ORDER BY text`,
    );
    return rows.map(({ text }) => text);
  };
  await app.db.sql(`UPDATE brand_logos SET wanted_at = now() - interval '401 days'`);
  expect(await kept()).toEqual(['one', 'two']);
  await save('three', 'globex');
  await save('four', 'acme');
  expect(await kept()).toEqual(['four', 'one', 'three', 'two']);
  await app.db.sql(`UPDATE brand_logos SET wanted_at = now() - interval '401 days'`);
  expect(await kept()).toEqual(['four', 'three']);
});

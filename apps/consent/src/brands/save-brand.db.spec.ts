import { describe, expect, it } from 'vitest';
import { consentSpec, events, refuses } from '../consent-app.fixture.js';
import { accounts, picture } from './brand.fixture.js';
import { RemoveBrandLogo } from './remove-brand-logo.js';
import { RemoveBrand } from './remove-brand.js';
import { SaveBrand } from './save-brand.js';
import { SaveBrandLogo } from './save-brand-logo.js';
import { ShowBrand } from './show-brand.js';

const app = consentSpec();
const save = (body: object) => app.get(SaveBrand).run(body);
const show = (accountId?: string) => app.get(ShowBrand).run(accountId === undefined ? {} : { accountId });
const announced = async () => (await events(app, null)).filter(({ type }) => type === 'brand-changed');

describe('saving a brand', () => {
  it('of the installation keeps and announces it', async () => {
    const said = { productName: 'Skillcheck', helpUrl: 'https://skillcheck.example/help' };
    expect(await save(said)).toEqual({ ...said, revision: 1 });
    expect(await show()).toEqual({ ...said, revision: 1 });
    expect(await announced()).toEqual([{ type: 'brand-changed', data: { ...said, revision: 1 } }]);
  });

  it('of an account is nobody else’s', async () => {
    await accounts(app, 'acme', 'globex');
    await save({ accountId: 'acme', productName: 'Acme Tests' });
    await save({ accountId: 'globex', productName: 'Globex Tests' });
    expect(await show('acme')).toEqual({ accountId: 'acme', productName: 'Acme Tests', revision: 1 });
    expect(await show('globex')).toEqual({ accountId: 'globex', productName: 'Globex Tests', revision: 1 });
    expect(await show()).toEqual({ revision: 0 });
  });

  it('again changes nothing, and announces nothing', async () => {
    const first = await save({ productName: 'Skillcheck', accent: '#1F5FBF' });
    expect(await save({ productName: 'Skillcheck', accent: '#1f5fbf' })).toEqual(first);
    expect(await announced()).toHaveLength(1);
  });

  it('replaces all that was said, and leaves the logo', async () => {
    const { logo } = await app.get(SaveBrandLogo).run(picture('one'));
    await save({ productName: 'Skillcheck', contact: 'help@skillcheck.example' });
    expect(await save({ productName: 'Skillcheck 2' })).toEqual({
      productName: 'Skillcheck 2',
      logo,
      revision: 3,
    });
  });

  it('is refused, like every other change of it, where somebody changed it since it was read', async () => {
    const { revision } = await save({ productName: 'Skillcheck' });
    const seen = { ifVersion: [String(revision)] };
    await app.get(SaveBrandLogo).run({ ...picture('one'), ...seen });
    const stale = [
      () => save({ productName: 'Other', ...seen }),
      () => app.get(SaveBrandLogo).run({ ...picture('two'), ...seen }),
      () => app.get(RemoveBrandLogo).run(seen),
      () => app.get(RemoveBrand).run(seen),
    ];
    for (const change of stale) await refuses('precondition-failed', change());
    expect(await show()).toMatchObject({ productName: 'Skillcheck', revision: 2 });
    await app.get(RemoveBrand).run({ ifVersion: ['2'] });
    expect(await show()).toEqual({ revision: 3 });
  });

  it('twenty times at once makes one brand, announced once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => save({ productName: 'Skillcheck' })));
    expect(await announced()).toHaveLength(1);
  });

  it('of an unknown account is refused', async () => {
    await refuses('account-not-found', save({ accountId: 'nobody', productName: 'X' }));
  });
});

describe('colours', () => {
  it('get words that can be read where none are named', async () => {
    expect(await save({ accent: '#ffee00' })).toMatchObject({ accent: '#ffee00', onAccent: '#000000' });
    expect(await save({ accent: '#102030' })).toMatchObject({ accent: '#102030', onAccent: '#ffffff' });
  });

  it('that cannot be read are refused with the nearest that can, and nothing is kept', async () => {
    await expect(save({ productName: 'X', accent: '#777777', onAccent: '#ffffff' })).rejects.toMatchObject({
      code: 'brand-not-readable',
      params: { ratio: '4.47', nearestAccent: '#767676', nearestOnAccent: '#ffffff' },
    });
    expect(await show()).toEqual({ revision: 0 });
    expect(await save({ accent: '#767676', onAccent: '#ffffff' })).toMatchObject({ accent: '#767676' });
  });

  it('of words alone are refused: they are read on something', async () => {
    await refuses('invalid-input', save({ onAccent: '#ffffff' }));
  });
});

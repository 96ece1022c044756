import { neutralBrand } from '@assay/brand';
import { Problem } from '@assay/contracts';
import type { NamedBrand, SavedBrand } from '@assay/contracts/consent';
import type { Bus } from '@assay/messaging';
import { FixedClock } from '@assay/testing';
import { expect, it } from 'vitest';
import type { GatewayConfig } from '../app.config.js';
import { BrandOf } from './brand-of.js';

const config = { PUBLIC_URL: 'https://assay.example' } as GatewayConfig;
const saved: Record<string, Partial<SavedBrand>> = {
  '': { productName: 'Skillcheck', helpUrl: 'https://skillcheck.example/help' },
  acme: { productName: 'Acme Tests' },
  globex: { contact: 'help@globex.example' },
};

/** A consent that answers, until it is silenced, and remembers what it was asked. */
function world() {
  const clock = new FixedClock();
  const consent = { away: false, asked: [] as string[], patience: [] as (number | undefined)[] };
  const ask = async (
    _contract: unknown,
    { accountId = '' }: NamedBrand,
    options?: { readonly timeoutMs?: number },
  ) => {
    consent.asked.push(accountId);
    consent.patience.push(options?.timeoutMs);
    if (consent.away) throw new Problem('unavailable', { service: 'consent' });
    return { revision: 1, ...saved[accountId] };
  };
  return { clock, consent, brands: new BrandOf({ ask: ask as Bus['ask'] } as Bus, config, clock) };
}

it('an account’s own values stand over the installation’s, and over no other account’s', async () => {
  const { brands } = world();
  expect(await brands.account('acme')).toEqual({
    ...neutralBrand,
    productName: 'Acme Tests',
    helpUrl: 'https://skillcheck.example/help',
  });
  expect(await brands.account('globex')).toMatchObject({
    productName: 'Skillcheck',
    contact: 'help@globex.example',
  });
  expect(await brands.account()).not.toHaveProperty('contact');
});

it('a page is neutral where consent cannot be asked, and none waits longer than 300 ms for it', async () => {
  const { brands, consent } = world();
  consent.away = true;
  expect(await brands.account('acme')).toEqual(neutralBrand);
  expect(consent.patience).toEqual([300, 300]);
  expect(await brands.account('acme')).toEqual(neutralBrand);
  expect(consent.asked).toHaveLength(2);
});

it('what was known last is shown while consent is away, and what is new soon after', async () => {
  const { brands, consent, clock } = world();
  await brands.account('acme');
  await brands.account('acme');
  expect(consent.asked.toSorted()).toEqual(['', 'acme']);
  clock.advance(11);
  consent.away = true;
  expect(await brands.account('acme')).toMatchObject({ productName: 'Acme Tests' });
  clock.advance(11);
  consent.away = false;
  saved['acme'] = { productName: 'Acme Tests 2' };
  expect(await brands.account('acme')).toMatchObject({ productName: 'Acme Tests 2' });
});

it('behind a link stands its account’s brand, also for what is said later without knowing it, and no other’s', async () => {
  const { brands } = world();
  const contact = 'help@globex.example';
  expect(await brands.behind('/c/one', 'globex')).toMatchObject({ contact });
  expect(await brands.behind('/i/one/start?again')).toMatchObject({ contact });
  for (const other of ['/c/two', '/r/one', '/t/one', '/', '/portal?token=one'])
    expect(await brands.behind(other)).not.toHaveProperty('contact');
});

import type { OfferLocation } from '@assay/contracts/ordering';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPackage, orderingBench } from '../ordering.fixture.js';
import { ExplainPackages } from './explain-packages.js';

describe('explain-packages', () => {
  const bench = orderingBench();
  let operation: ExplainPackages;
  beforeAll(() => {
    operation = new ExplainPackages(bench.database, bench.account, bench.packages, bench.mappings);
  });
  beforeEach(async () => {
    await bench.connected(
      aPackage({ id: 'everywhere' }),
      aPackage({ id: 'gdynia', locations: [{ countryCode: 'PL', city: 'Gdynia' }] }),
      aPackage({ id: 'office', remote: 'never' }),
      aPackage({ id: 'home', remote: 'only' }),
      aPackage({ id: 'old', archived: true, remote: 'only', locations: [{ countryCode: 'PL' }] }),
    );
    const values = [{ value: 'Retail', packages: ['gdynia', 'old'] }];
    await bench.within((tx) => bench.mappings.save(tx, 'north', [{ fieldId: 'unit', values }]));
  });

  it.each<[string, OfferLocation, Record<string, string>, Record<string, string>]>([
    ['nothing', {}, {}, { old: 'archived' }],
    ['another country', { countryCode: 'de' }, {}, { gdynia: 'other-location', old: 'archived' }],
    ['the right place', { countryCode: 'pl', city: 'gdynia' }, {}, { old: 'archived' }],
    ['a remote job', { remote: true }, {}, { office: 'not-remote', old: 'archived' }],
    ['a job in the office', { remote: false }, {}, { home: 'remote-only', old: 'archived' }],
    [
      'a mapped value',
      {},
      { unit: 'Retail' },
      { everywhere: 'field-value', office: 'field-value', home: 'field-value', old: 'archived' },
    ],
    ['an unknown value (UNK-08)', {}, { unit: 'Moon' }, { old: 'archived' }],
    [
      'several reasons at once',
      { countryCode: 'de', remote: true },
      { unit: 'Retail' },
      {
        everywhere: 'field-value',
        gdynia: 'other-location',
        office: 'not-remote',
        home: 'field-value',
        old: 'archived',
      },
    ],
  ])('tells for %s exactly one reason per hidden package', async (_name, location, fields, expected) => {
    const { items } = await operation.run({ accountId: 'north', location, fields });
    const hidden = items.filter(({ listed }) => !listed);
    expect(Object.fromEntries(hidden.map(({ packageId, reason }) => [packageId, reason]))).toEqual(expected);
    for (const { listed, reason, text } of items)
      expect([reason === undefined, text === undefined]).toEqual([listed, listed]);
  });

  it('names the value and the field in its sentence', async () => {
    const request = { accountId: 'north', location: {}, fields: { unit: 'Retail' } };
    const { items } = await operation.run(request);
    expect(items[0]).toMatchObject({ fieldId: 'unit', value: 'Retail' });
    expect(items[0]?.text).toBe('The value “Retail” of the field unit selects other packages.');
  });

  it('has an answer for every package of the account, in the vendor’s order', async () => {
    const { items } = await operation.run({ accountId: 'north', location: {}, fields: {} });
    expect(items.map(({ packageId }) => packageId)).toEqual([
      'everywhere',
      'gdynia',
      'office',
      'home',
      'old',
    ]);
  });
});

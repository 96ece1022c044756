import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAccount, aPackage, orderingBench } from '../ordering.fixture.js';
import { ReplacePackages } from './replace-packages.js';

describe('replace-packages', () => {
  const bench = orderingBench();
  let operation: ReplacePackages;
  beforeAll(() => {
    operation = new ReplacePackages(bench.database, bench.account, bench.accounts, bench.packages);
  });
  beforeEach(() => {
    bench.bus.answer(showAccount, ({ accountId }) => {
      if (accountId.startsWith('no')) return anAccount({ accountId });
      throw new Problem('account-not-found', { accountId });
    });
  });

  const one = aPackage({ id: 'one', locations: [{ countryCode: 'PL', city: 'Gdynia' }], remote: 'never' });
  const two = aPackage({ id: 'two', locations: [] });

  it('answers with the packages as they were given, in their order', async () => {
    const catalog = { accountId: 'north', packages: [two, one] };
    expect(await operation.run(catalog)).toEqual(catalog);
  });

  it('changes nothing when it is repeated', async () => {
    const catalog = { accountId: 'north', packages: [one, two] };
    await operation.run(catalog);
    expect(await operation.run(catalog)).toEqual(catalog);
  });

  it('archives what is left out and brings it back when it is named again', async () => {
    await operation.run({ accountId: 'north', packages: [one, two] });
    const without = await operation.run({ accountId: 'north', packages: [two] });
    expect(without.packages).toEqual([two, { ...one, archived: true }]);
    const again = await operation.run({ accountId: 'north', packages: [one] });
    expect(again.packages).toEqual([one, { ...two, archived: true }]);
  });

  it('archives everything when nothing is offered any more', async () => {
    await operation.run({ accountId: 'north', packages: [one] });
    expect((await operation.run({ accountId: 'north', packages: [] })).packages).toEqual([
      { ...one, archived: true },
    ]);
  });

  it('leaves the packages of another account alone', async () => {
    await operation.run({ accountId: 'north', packages: [one] });
    await operation.run({ accountId: 'north-2', packages: [two] });
    expect((await operation.run({ accountId: 'north', packages: [one] })).packages).toEqual([one]);
  });

  it('takes a thousand packages', async () => {
    const packages = Array.from({ length: 1000 }, (_, index) => aPackage({ id: `p-${index}` }));
    expect((await operation.run({ accountId: 'north', packages })).packages.map(({ id }) => id)).toEqual(
      packages.map(({ id }) => id),
    );
  });

  it('leaves one of the two catalogues when two are given at once, never a mixture', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        operation.run({ accountId: 'north', packages: turn % 2 === 0 ? [one] : [two] }),
      ),
    );
    const open = await bench.store.sql('SELECT id FROM packages WHERE NOT archived');
    expect(open).toHaveLength(1);
  });

  it('refuses an id that is used twice, and says where', async () => {
    const [part] = one.assessments;
    if (!part) throw new Error('the fixture has assessments');
    const twice = { ...two, assessments: [part, part] };
    await expect(operation.run({ accountId: 'north', packages: [one, one, twice] })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/packages/1/id' }, { pointer: '/packages/2/assessments/1/id' }],
    });
    expect(await bench.store.sql('SELECT id FROM packages')).toEqual([]);
  });

  it('refuses an account that does not exist', async () => {
    await expect(operation.run({ accountId: 'south', packages: [] })).rejects.toMatchObject({
      code: 'account-not-found',
    });
  });
});

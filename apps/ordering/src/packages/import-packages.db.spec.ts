import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAccount, aPackage, orderingBench } from '../ordering.fixture.js';
import { ImportPackages } from './import-packages.js';

describe('import-packages', () => {
  const bench = orderingBench();
  let operation: ImportPackages;
  beforeAll(() => {
    operation = new ImportPackages(bench.database, bench.account, bench.accounts, bench.packages);
  });
  beforeEach(() => {
    bench.bus.answer(showAccount, ({ accountId }) => {
      if (accountId === 'north') return anAccount({ accountId });
      throw new Problem('account-not-found', { accountId });
    });
  });

  const one = aPackage({ id: 'one', locations: [{ countryCode: 'PL', city: 'Gdynia' }], remote: 'never' });
  const two = aPackage({ id: 'two' });
  const run = (apply: boolean, ...packages: (typeof one)[]) =>
    operation.run({ accountId: 'north', packages, apply });
  const kept = async () => {
    const packages = await bench.within((tx) => bench.packages.list(tx, 'north'));
    return packages.map(({ id, archived }) => (archived ? `${id} archived` : id));
  };

  it('lists what an earlier integration listed, in its order, and again changes nothing', async () => {
    expect(await run(true, two, one)).toEqual({ outcome: 'created' });
    expect(await kept()).toEqual(['two', 'one']);
    expect(await run(true, two, one)).toEqual({ outcome: 'unchanged' });
    expect(await run(false, two, one)).toEqual({ outcome: 'unchanged' });
  });

  it('tells in the dry run what would be, and keeps nothing, not even the account', async () => {
    expect(await run(false, one)).toEqual({ outcome: 'would-create' });
    expect(await kept()).toEqual([]);
    expect(await bench.within((tx) => bench.accounts.find(tx, 'north'))).toBeNull();
    expect(await operation.run({ accountId: 'south', packages: [one], apply: false })).toEqual({
      outcome: 'would-create',
      awaitsAccount: true,
    });
    await expect(operation.run({ accountId: 'south', packages: [one], apply: true })).rejects.toMatchObject({
      code: 'account-not-found',
    });
  });

  it.each([
    ['another order', [two, one]],
    ['one less', [one]],
    ['other words', [one, { ...two, name: 'Another name' }]],
    ['one more', [one, two, aPackage({ id: 'three' })]],
  ])('is a change by %s, and then it is the same', async (_, packages) => {
    await run(true, one, two);
    expect(await run(false, ...packages)).toEqual({ outcome: 'would-change' });
    expect(await kept()).toEqual(['one', 'two']);
    expect(await run(true, ...packages)).toEqual({ outcome: 'changed' });
    expect(await run(true, ...packages)).toEqual({ outcome: 'unchanged' });
  });

  it('refuses the same id twice, in the dry run, too', async () => {
    for (const apply of [true, false])
      await expect(run(apply, one, one)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

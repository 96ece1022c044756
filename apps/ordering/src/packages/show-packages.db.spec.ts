import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPackage, orderingBench } from '../ordering.fixture.js';
import { ShowPackages } from './show-packages.js';

describe('show-packages', () => {
  const bench = orderingBench();
  let operation: ShowPackages;
  beforeAll(() => {
    operation = new ShowPackages(bench.database, bench.account, bench.packages);
  });

  it('shows every package of the account as it was described, archived ones too', async () => {
    const packages = [aPackage(), aPackage({ id: 'p-old', archived: true })];
    await bench.connected(...packages);
    expect(await operation.run({ accountId: 'north' })).toEqual({ accountId: 'north', packages });
  });

  it('refuses an account that does not exist', async () => {
    bench.bus.answer(showAccount, ({ accountId }) => {
      throw new Problem('account-not-found', { accountId });
    });
    await expect(operation.run({ accountId: 'south' })).rejects.toMatchObject({ code: 'account-not-found' });
  });
});

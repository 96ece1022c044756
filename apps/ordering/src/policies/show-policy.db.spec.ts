import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { ShowPolicy } from './show-policy.js';

describe('show-policy', () => {
  const bench = orderingBench();
  let operation: ShowPolicy;
  beforeAll(() => {
    operation = new ShowPolicy(bench.database, bench.account, bench.policies);
  });
  beforeEach(() => bench.connected());

  it('tells what the account said last', async () => {
    const policy = {
      accountId: 'north',
      expiryDays: 14,
      quietHours: { from: '21:00', to: '08:00', timeZone: 'UTC' },
    };
    await bench.within((tx) => bench.policies.save(tx, policy));
    expect(await operation.run({ accountId: 'north' })).toMatchObject(policy);
  });

  it('is empty where nothing was ever said, and for an account that no event told of yet', async () => {
    expect(await operation.run({ accountId: 'north' })).toMatchObject({ accountId: 'north' });
    bench.bus.answer(showAccount, ({ accountId }) => anAccount({ accountId }));
    expect(await operation.run({ accountId: 'south' })).toMatchObject({ accountId: 'south' });
  });

  it('refuses an account that is not there', async () => {
    bench.bus.answer(showAccount, ({ accountId }) => {
      throw new Problem('account-not-found', { accountId });
    });
    await expect(operation.run({ accountId: 'nowhere' })).rejects.toMatchObject({
      code: 'account-not-found',
    });
  });
});

import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { describe, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { KeepAccount } from './keep-account.js';

describe('know-account', () => {
  const bench = orderingBench();

  it('asks consent once about an account no event told of', async () => {
    bench.bus.answer(showAccount, () => anAccount({ language: 'pl' }));
    expect(await bench.account.run('north')).toMatchObject({
      id: 'north',
      name: 'North Ltd',
      language: 'pl',
    });
    await bench.account.run('north');
    expect(bench.bus.asked).toHaveLength(1);
  });

  it('keeps one row when twenty ask at once', async () => {
    bench.bus.answer(showAccount, () => anAccount());
    const known = await Promise.all(Array.from({ length: 20 }, () => bench.account.run('north')));
    expect(new Set(known.map(({ id }) => id))).toEqual(new Set(['north']));
    expect(await bench.store.sql('SELECT id FROM accounts')).toHaveLength(1);
  });

  it('lets any event replace what was asked', async () => {
    bench.bus.answer(showAccount, () => anAccount({ name: 'Asked' }));
    await bench.account.run('north');
    await bench.deliver(new KeepAccount(bench.accounts), anAccount({ name: 'Told' }));
    expect(await bench.account.run('north')).toMatchObject({ name: 'Told' });
  });

  it('passes on that there is no such account, and keeps nothing', async () => {
    bench.bus.answer(showAccount, ({ accountId }) => {
      throw new Problem('account-not-found', { accountId });
    });
    await expect(bench.account.run('nowhere')).rejects.toMatchObject({ code: 'account-not-found' });
    expect(await bench.store.sql('SELECT id FROM accounts')).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { KeepAccount } from './keep-account.js';

describe('keep-account', () => {
  const bench = orderingBench();
  let operation: KeepAccount;
  beforeAll(() => {
    operation = new KeepAccount(bench.accounts);
  });

  const names = async (): Promise<string[]> =>
    (await bench.store.sql<{ name: string }>('SELECT name FROM accounts')).map(({ name }) => name);

  it('keeps the newest description', async () => {
    await bench.deliver(operation, anAccount({ name: 'Old' }), { occurredAt: '2026-01-01T00:00:00Z' });
    await bench.deliver(operation, anAccount({ name: 'New' }), { occurredAt: '2026-01-02T00:00:00Z' });
    expect(await names()).toEqual(['New']);
  });

  it('leaves the newest as it is when an older one comes late', async () => {
    await bench.deliver(operation, anAccount({ name: 'New' }), { occurredAt: '2026-01-02T00:00:00Z' });
    await bench.deliver(operation, anAccount({ name: 'Old' }), { occurredAt: '2026-01-01T00:00:00Z' });
    expect(await names()).toEqual(['New']);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAccount, OrderingBench } from '../ordering.fixture.js';
import { KeepAccount } from './keep-account.js';

describe('keep-account', () => {
  let bench: OrderingBench;
  let operation: KeepAccount;
  beforeAll(async () => {
    bench = await OrderingBench.open();
    operation = new KeepAccount(bench.accounts);
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench.close());

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

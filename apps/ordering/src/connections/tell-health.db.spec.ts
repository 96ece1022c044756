import { randomUUID } from 'node:crypto';
import type { ChangedHealth } from '@assay/contracts/consent';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAccount, connectionIdOfAcme, orderingBench } from '../ordering.fixture.js';
import { TellHealth } from './tell-health.js';

describe('tell-health', () => {
  const bench = orderingBench();
  beforeEach(async () => {
    await bench.connected();
    const wanted = anAccount({ webhookTypes: ['connection.failing', 'connection.recovered'] });
    await bench.within((tx) => bench.accounts.keep(tx, wanted, '2026-02-01T00:00:00Z'));
  });

  const hear = (changes: Partial<ChangedHealth>, id = randomUUID()): Promise<void> => {
    const data: ChangedHealth = {
      connectionId: connectionIdOfAcme,
      accountId: 'north',
      companyId: 'acme',
      status: 'active',
      revision: 1,
      at: '2026-02-02T08:00:00.000Z',
      health: 'ok',
      ...changes,
    };
    return bench.deliver(new TellHealth(), data, { id });
  };
  const told = async (): Promise<unknown[]> => {
    const rows = await bench.store.sql<{ payload: string }>(
      'SELECT payload FROM webhooks WHERE due_at IS NOT NULL ORDER BY created_at',
    );
    return rows.map(({ payload }) => JSON.parse(payload) as unknown);
  };

  it('tells why a connection fails, once, and that it works again', async () => {
    const id = randomUUID();
    const failing = { health: 'failing', reason: 'credential-refused', httpStatus: 401 } as const;
    await hear(failing, id);
    await hear(failing, id);
    await hear({});
    const since = '2026-02-02T08:00:00.000Z';
    const connection = { companyId: 'acme', accountId: 'north', status: 'active', revision: 1, since };
    expect(await told()).toMatchObject([
      { type: 'connection.failing', data: { ...connection, reason: 'credential-refused', httpStatus: 401 } },
      { type: 'connection.recovered', data: connection },
    ]);
  });

  it('tells nothing to an account that does not want it', async () => {
    await bench.within((tx) => bench.accounts.keep(tx, anAccount(), '2026-03-01T00:00:00Z'));
    await hear({ health: 'failing' });
    expect(await told()).toEqual([]);
  });
});

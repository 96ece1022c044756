import { connectionActivated, connectionClosed, connectionDraining } from '@assay/contracts/consent';
import { describe, expect, it } from 'vitest';
import { connectionIdOfAcme, orderingBench } from '../ordering.fixture.js';

describe.each([
  [connectionActivated.name, 'active', 'closed'],
  [connectionDraining.name, 'draining', 'active'],
  [connectionClosed.name, 'closed', 'draining'],
] as const)('%s', (type, status, before) => {
  const bench = orderingBench();
  const hear = (revision: number) =>
    bench.deliver(
      bench.keepConnection,
      { connectionId: connectionIdOfAcme, accountId: 'north', revision },
      { type },
    );
  const was = (revision: number) =>
    bench.within((tx) =>
      bench.connections.keep(tx, 'acme', before, {
        connectionId: connectionIdOfAcme,
        accountId: 'north',
        revision,
      }),
    );
  const rows = (): Promise<object[]> =>
    bench.store.sql('SELECT company_id, status, revision FROM connections');

  it(`makes the connection ${status}`, async () => {
    await was(1);
    await hear(2);
    expect(await rows()).toEqual([{ company_id: 'acme', status, revision: 2 }]);
  });

  it('is enough to know the connection, whichever event comes first', async () => {
    await hear(5);
    expect(await rows()).toEqual([{ company_id: 'acme', status, revision: 5 }]);
  });

  it('changes nothing when it is repeated or comes late', async () => {
    await was(3);
    await hear(3);
    await hear(2);
    expect(await rows()).toEqual([{ company_id: 'acme', status: before, revision: 3 }]);
  });
});

describe('anything else', () => {
  const bench = orderingBench();

  it('is no news of a connection', async () => {
    const change = { connectionId: connectionIdOfAcme, accountId: 'north', revision: 1 };
    await expect(bench.deliver(bench.keepConnection, change, { type: 'order-placed' })).rejects.toThrow();
  });
});

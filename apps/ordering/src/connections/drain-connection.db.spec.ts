import { beforeAll, describe, expect, it } from 'vitest';
import { connectionIdOfAcme, orderingBench } from '../ordering.fixture.js';
import { DrainConnection } from './drain-connection.js';

describe('drain-connection', () => {
  const bench = orderingBench();
  let operation: DrainConnection;
  beforeAll(() => {
    operation = new DrainConnection(bench.keepConnection);
  });

  const change = (revision: number) => ({
    connectionId: connectionIdOfAcme,
    accountId: 'north',
    revision,
    drainingSince: '2026-01-02T00:00:00Z',
  });
  const rows = (): Promise<object[]> =>
    bench.store.sql('SELECT company_id, status, revision FROM connections');

  it('makes the connection draining', async () => {
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'active', change(1)));
    await bench.deliver(operation, change(2));
    expect(await rows()).toEqual([{ company_id: 'acme', status: 'draining', revision: 2 }]);
  });

  it('is enough to know the connection, whichever event comes first', async () => {
    await bench.deliver(operation, change(5));
    expect(await rows()).toEqual([{ company_id: 'acme', status: 'draining', revision: 5 }]);
  });

  it('changes nothing when it is repeated or comes late', async () => {
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'active', change(3)));
    await bench.deliver(operation, change(3));
    await bench.deliver(operation, change(2));
    expect(await rows()).toEqual([{ company_id: 'acme', status: 'active', revision: 3 }]);
  });
});

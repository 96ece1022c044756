import { beforeAll, describe, expect, it } from 'vitest';
import { connectionIdOfAcme, orderingBench } from '../ordering.fixture.js';
import { ActivateConnection } from './activate-connection.js';

describe('activate-connection', () => {
  const bench = orderingBench();
  let operation: ActivateConnection;
  beforeAll(() => {
    operation = new ActivateConnection(bench.keepConnection);
  });

  const change = (revision: number) => ({ connectionId: connectionIdOfAcme, accountId: 'north', revision });
  const rows = (): Promise<object[]> =>
    bench.store.sql('SELECT company_id, status, revision FROM connections');

  it('makes the connection active', async () => {
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'closed', change(1)));
    await bench.deliver(operation, change(2));
    expect(await rows()).toEqual([{ company_id: 'acme', status: 'active', revision: 2 }]);
  });

  it('is enough to know the connection, whichever event comes first', async () => {
    await bench.deliver(operation, change(5));
    expect(await rows()).toEqual([{ company_id: 'acme', status: 'active', revision: 5 }]);
  });

  it('changes nothing when it is repeated or comes late', async () => {
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'closed', change(3)));
    await bench.deliver(operation, change(3));
    await bench.deliver(operation, change(2));
    expect(await rows()).toEqual([{ company_id: 'acme', status: 'closed', revision: 3 }]);
  });
});

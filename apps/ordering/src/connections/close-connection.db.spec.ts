import { beforeAll, describe, expect, it } from 'vitest';
import { connectionIdOfAcme, orderingBench } from '../ordering.fixture.js';
import { CloseConnection } from './close-connection.js';

describe('close-connection', () => {
  const bench = orderingBench();
  let operation: CloseConnection;
  beforeAll(() => {
    operation = new CloseConnection(bench.keepConnection);
  });

  const change = (revision: number) => ({ connectionId: connectionIdOfAcme, accountId: 'north', revision });
  const rows = (): Promise<object[]> =>
    bench.store.sql('SELECT company_id, status, revision FROM connections');

  it('makes the connection closed', async () => {
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'draining', change(1)));
    await bench.deliver(operation, change(2));
    expect(await rows()).toEqual([{ company_id: 'acme', status: 'closed', revision: 2 }]);
  });

  it('is enough to know the connection, whichever event comes first', async () => {
    await bench.deliver(operation, change(5));
    expect(await rows()).toEqual([{ company_id: 'acme', status: 'closed', revision: 5 }]);
  });

  it('changes nothing when it is repeated or comes late', async () => {
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'draining', change(3)));
    await bench.deliver(operation, change(3));
    await bench.deliver(operation, change(2));
    expect(await rows()).toEqual([{ company_id: 'acme', status: 'draining', revision: 3 }]);
  });
});

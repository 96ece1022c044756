import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showConnection } from '@assay/contracts/consent';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aConnection, aPackage, connectionIdOfAcme, orderingBench } from '../ordering.fixture.js';
import { ShowOffer } from './show-offer.js';

describe('show-offer', () => {
  const bench = orderingBench();
  let operation: ShowOffer;
  beforeAll(() => {
    operation = new ShowOffer(bench.database, bench.connections, bench.connection, bench.packages);
  });
  beforeEach(() => bench.connected(aPackage(), aPackage({ id: 'p-old', archived: true })));

  const show = (packageId: string, changes = {}) =>
    operation.run({ companyId: 'acme', accountId: 'north', packageId, ...changes });
  const change = { connectionId: connectionIdOfAcme, accountId: 'north', revision: 2 };

  it('shows a package, archived or not, because a hiring step may still name it', async () => {
    expect(await show('p-backend')).toMatchObject({ id: 'p-backend', name: 'Backend developer' });
    expect(await show('p-old')).toMatchObject({ id: 'p-old' });
  });

  it('goes on while open orders are being finished', async () => {
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'draining', change));
    expect(await show('p-backend')).toMatchObject({ id: 'p-backend' });
  });

  it('refuses a package that the account does not have', async () => {
    await expect(show('p-none')).rejects.toMatchObject({ code: 'package-not-found' });
  });

  it('refuses a company whose connection is closed', async () => {
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'closed', change));
    bench.bus.answer(showConnection, () => aConnection({ status: 'closed' }));
    await expect(show('p-backend')).rejects.toMatchObject({ code: 'connection-draining' });
  });

  it('refuses the package of an account that the company is not connected to', async () => {
    bench.bus.answer(showConnection, () => aConnection());
    await expect(show('p-backend', { accountId: 'south' })).rejects.toMatchObject({
      code: 'connection-draining',
    });
  });

  it('refuses a token from before the company connected anew, also while that connection is being finished', async () => {
    const present = randomUUID();
    const anew = { ...change, connectionId: present };
    for (const status of ['active', 'draining'] as const) {
      await bench.within((tx) => bench.connections.keep(tx, 'acme', status, anew));
      bench.bus.answer(showConnection, () => aConnection({ status, connectionId: present }));
      const by = (connectionId: string) => show('p-backend', { connectionId });
      await expect(by(connectionIdOfAcme)).rejects.toMatchObject({ code: 'unauthenticated' });
      expect(await by(present)).toMatchObject({ id: 'p-backend' });
    }
  });

  it('refuses a company that is not connected', async () => {
    bench.bus.answer(showConnection, ({ companyId }) => {
      throw new Problem('company-not-connected', { companyId });
    });
    await expect(show('p-backend', { companyId: 'stranger' })).rejects.toMatchObject({
      code: 'company-not-connected',
    });
  });
});

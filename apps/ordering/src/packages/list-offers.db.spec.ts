import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showConnection } from '@assay/contracts/consent';
import type { OfferLocation } from '@assay/contracts/ordering';
import { forItsCompany } from '@assay/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aConnection, aPackage, connectionIdOfAcme, orderingBench } from '../ordering.fixture.js';
import { ListOffers } from './list-offers.js';

describe('list-offers', () => {
  const bench = orderingBench();
  let operation: ListOffers;
  beforeAll(() => {
    const { database, connections, connection, packages, mappings, observations } = bench;
    operation = forItsCompany(
      new ListOffers(database, connections, connection, packages, mappings, observations),
    );
  });
  beforeEach(() =>
    bench.connected(
      aPackage({ id: 'everywhere' }),
      aPackage({ id: 'gdynia', locations: [{ countryCode: 'PL', city: 'Gdynia' }] }),
      aPackage({ id: 'office', remote: 'never' }),
      aPackage({ id: 'old', archived: true }),
    ),
  );

  const ids = async (location: OfferLocation): Promise<string[]> => {
    const request = { companyId: 'acme', accountId: 'north', location, fields: {} };
    return (await operation.run(request)).packages.map(({ id }) => id);
  };
  const listAcme = () => operation.run({ companyId: 'acme', accountId: 'north', location: {}, fields: {} });

  it('lists what may be ordered for the job, in the vendor’s order', async () => {
    expect(await ids({})).toEqual(['everywhere', 'gdynia', 'office']);
    expect(await ids({ countryCode: 'de', remote: false })).toEqual(['everywhere', 'office']);
    expect(await ids({ countryCode: 'pl', city: 'GDYNIA', remote: true })).toEqual(['everywhere', 'gdynia']);
  });

  it('narrows the list by the mapped values and remembers which values came', async () => {
    const mappings = [{ fieldId: 'unit', values: [{ value: 'Retail', packages: ['office'] }] }];
    await bench.within((tx) => bench.mappings.save(tx, 'north', mappings));
    const listed = async (fields: Record<string, string>) =>
      (await operation.run({ companyId: 'acme', accountId: 'north', location: {}, fields })).packages.map(
        ({ id }) => id,
      );
    expect(await listed({ unit: 'Retail' })).toEqual(['office']);
    expect(await listed({ unit: 'Moon' })).toEqual(['everywhere', 'gdynia', 'office']);
    expect(await listed({ unit: 'Moon' })).toHaveLength(3);
    const seen = await bench.within((tx) => bench.observations.list(tx, 'north'));
    expect(seen.map(({ field_id: id, value }) => [id, value])).toEqual([
      ['unit', 'Moon'],
      ['unit', 'Retail'],
    ]);
  });

  it('remembers no values where nobody is shown the list', async () => {
    const request = { companyId: 'acme', accountId: 'north', location: {}, fields: { unit: 'Moon' } };
    expect((await operation.run({ ...request, unseen: true })).packages).toHaveLength(3);
    expect(await bench.within((tx) => bench.observations.list(tx, 'north'))).toEqual([]);
  });

  it('shows SmartRecruiters nothing but what it asked for', async () => {
    const [first] = (await listAcme()).packages;
    expect(Object.keys(first ?? {})).toEqual(['id', 'name', 'description', 'type', 'assessments']);
  });

  it('believes consent when the event of the connection is on its way', async () => {
    bench.bus.answer(showConnection, () => aConnection({ companyId: 'new' }));
    const request = { companyId: 'new', accountId: 'north', location: {}, fields: {} };
    expect((await operation.run(request)).packages).toHaveLength(3);
  });

  it.each(['draining', 'closed'] as const)('refuses a company whose connection is %s', async (status) => {
    const change = { connectionId: connectionIdOfAcme, accountId: 'north', revision: 2 };
    await bench.within((tx) => bench.connections.keep(tx, 'acme', status, change));
    bench.bus.answer(showConnection, () => aConnection({ status }));
    await expect(listAcme()).rejects.toMatchObject({ code: 'connection-draining' });
  });

  it('refuses a token from before the company moved to another account', async () => {
    const change = { connectionId: connectionIdOfAcme, accountId: 'south', revision: 2 };
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'active', change));
    bench.bus.answer(showConnection, () => aConnection({ accountId: 'south' }));
    await expect(listAcme()).rejects.toMatchObject({ code: 'connection-draining' });
  });

  it('refuses a token from before the company connected anew to the same account', async () => {
    const by = (connectionId: string) =>
      operation.run({ companyId: 'acme', accountId: 'north', location: {}, fields: {}, connectionId });
    const present = randomUUID();
    const change = { connectionId: present, accountId: 'north', revision: 3 };
    await bench.within((tx) => bench.connections.keep(tx, 'acme', 'active', change));
    bench.bus.answer(showConnection, () => aConnection({ connectionId: present }));
    await expect(by(connectionIdOfAcme)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect((await by(present)).packages).toHaveLength(3);
  });

  it('refuses a company that is not connected', async () => {
    bench.bus.answer(showConnection, ({ companyId }) => {
      throw new Problem('company-not-connected', { companyId });
    });
    const request = { companyId: 'stranger', accountId: 'north', location: {}, fields: {} };
    await expect(operation.run(request)).rejects.toMatchObject({ code: 'company-not-connected' });
  });
});

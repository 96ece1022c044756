import { createApiKey, listConnections } from '@assay/contracts/consent';
import { showOrder } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
  gateway.bus.answer(listConnections, () => ({ items: [] }));
  gateway.bus.answer(showOrder, ({ orderId }) => ({ orderId, accountId: 'north' }) as never);
  gateway.bus.answer(
    createApiKey,
    () => ({ keyId: 'k', prefix: 'p', createdAt: 'now', apiKey: 'a' }) as never,
  );
});
afterAll(() => gateway.close());
beforeEach(() => gateway.db.clear());

const end = `hashtextextended('audit_entries', 0)`;
const hold = () => gateway.db.sql(`SELECT pg_advisory_lock(${end})`);
const letGo = () => gateway.db.sql(`SELECT pg_advisory_unlock(${end})`);
const waiters = () =>
  gateway.db.sql(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
const somebodyWaits = () => eventually(async () => expect(await waiters()).not.toEqual([]));

describe('while somebody has the end of the audit trail', () => {
  it('everything that is not on it goes on, however many readings wait for it', async () => {
    await hold();
    const readings = Array.from({ length: 60 }, () =>
      asVendor(gateway, 'GET', '/v1/orders/0190b1a0-0000-7000-8000-000000000001'),
    );
    await somebodyWaits();
    expect(await waiters()).toHaveLength(1);
    expect((await asVendor(gateway, 'GET', '/v1/connections')).status).toBe(200);
    await letGo();
    const given = (await Promise.all(readings)).filter(({ status }) => status === 200);
    const rows = await gateway.db.sql<{ commit: string }>('SELECT xmin::text AS commit FROM audit_entries');
    expect(rows).toHaveLength(given.length);
    expect(new Set(rows.map(({ commit }) => commit)).size).toBeLessThan(10);
  });

  it('one entry that can never be written takes down none of those it waited with', async () => {
    await gateway.db.sql(
      `ALTER TABLE audit_entries ADD CONSTRAINT no_south CHECK (account_id IS DISTINCT FROM 'south') NOT VALID`,
    );
    await hold();
    const create = (accountId: string) =>
      asVendor(gateway, 'POST', `/v1/accounts/${accountId}/api-keys`, { label: 'a' });
    const first = create('west');
    await somebodyWaits();
    const together = Promise.all(['north', 'south', 'east'].map(create));
    await letGo();
    expect((await together).map(({ status }) => status)).toEqual([201, 500, 201]);
    await first;
    await gateway.db.sql('ALTER TABLE audit_entries DROP CONSTRAINT no_south');
  });
});

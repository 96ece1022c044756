import { Problem } from '@assay/contracts';
import {
  createApiKey,
  giveConsent,
  openPortal,
  saveAccount,
  showConsentFlow,
} from '@assay/contracts/consent';
import type { AuditEntry, AuditPage } from '@assay/contracts/gateway';
import {
  erasePerson,
  findOrders,
  listEvents,
  listWebhooks,
  readOrderLink,
  savePolicy,
  showOrder,
} from '@assay/contracts/ordering';
import { listReportLinks, registerPerson } from '@assay/contracts/results';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';
import { readAudit } from './read-audit.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.db.clear());

const account = { name: 'North', engineUrl: 'https://engine.example/hook' };
const someOrder = '5b2f3a52-5f0e-4a54-9d2b-1f2a3c4d5e6f';
const trail = async (query = ''): Promise<AuditEntry[]> => {
  const { body } = await asVendor(gateway, 'GET', `/v1/audit${query}`);
  return (body as AuditPage).items;
};
const changes = async (): Promise<AuditEntry[]> => (await trail()).filter(({ phase }) => phase !== 'read');
const createKey = () => asVendor(gateway, 'POST', '/v1/accounts/north/api-keys', { label: 'Careers' });
/** What the command says, and whether all is well. */
async function command(name: string, companyId?: string): Promise<{ fine: boolean; lines: string[] }> {
  const lines: string[] = [];
  const fine = await readAudit(gateway.db.database, {
    command: name,
    companyId,
    print: (line) => lines.push(line),
  });
  return { fine, lines };
}
const alter = (sql: string) =>
  gateway.db.sql(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);

describe('the audit trail', () => {
  it('says who asked for a change before it is made, and what came of it', async () => {
    let before: AuditEntry[] = [];
    gateway.bus.answer(saveAccount, async (saved) => {
      before = await changes();
      return { ...saved, webhookSecret: 'whsec_x' };
    });
    await asVendor(gateway, 'PUT', '/v1/accounts/north', account);
    expect(before).toMatchObject([{ phase: 'asked', operation: 'save-account' }]);
    expect(await changes()).toMatchObject([
      {
        position: 1,
        phase: 'asked',
        actor: 'VENDOR_API_TOKEN',
        operation: 'save-account',
        accountId: 'north',
      },
      { phase: 'answered', operation: 'save-account', accountId: 'north', status: 200, asked: 1 },
    ]);
    expect(JSON.stringify(await trail())).not.toMatch(/whsec|engine\.example/);
  });

  it('tells a change that was refused', async () => {
    gateway.bus.answer(createApiKey, () => {
      throw new Problem('account-not-found', { accountId: 'north' });
    });
    await createKey();
    expect(await changes()).toMatchObject([{ phase: 'asked' }, { phase: 'answered', status: 404 }]);
  });

  it('lets nothing be changed that cannot be written down', async () => {
    let asked = 0;
    gateway.bus.answer(createApiKey, () => {
      asked += 1;
      throw new Problem('account-not-found', { accountId: 'north' });
    });
    await gateway.db.sql('ALTER TABLE audit_entries ADD CONSTRAINT full_up CHECK (false) NOT VALID');
    expect((await createKey()).status).toBe(500);
    await gateway.db.sql('ALTER TABLE audit_entries DROP CONSTRAINT full_up');
    expect(asked).toBe(0);
  });

  it('tells of a reading of personal data before that is given out', async () => {
    gateway.bus.answer(showOrder, () => ({ orderId: 'o', companyId: 'acme', accountId: 'north' }) as never);
    await asVendor(gateway, 'GET', `/v1/orders/${someOrder}`);
    expect(await trail('?companyId=acme')).toMatchObject([
      { phase: 'read', operation: 'show-order', companyId: 'acme', subject: { orderId: someOrder } },
    ]);
  });

  it.each([
    ['read-order-link', `/v1/orders/${someOrder}/link`, readOrderLink],
    ['list-report-links', `/v1/orders/${someOrder}/report-links`, listReportLinks],
    ['list-events', '/v1/events', listEvents],
    ['list-webhooks', '/v1/accounts/north/webhooks', listWebhooks],
  ])('tells of %s, before what it shows is given out', async (operation, url, contract) => {
    gateway.bus.answer<unknown, unknown>(contract, () => ({ items: [] }));
    expect((await asVendor(gateway, 'GET', url)).status).toBe(200);
    expect(await trail()).toMatchObject([{ phase: 'read', operation, actor: 'VENDOR_API_TOKEN' }]);
  });

  it('tells of orders that were found by somebody’s address, and not of the address', async () => {
    gateway.bus.answer<unknown, unknown>(findOrders, () => ({ items: [] }));
    await asVendor(gateway, 'POST', '/v1/orders/search', { text: 'zoe@example.org' });
    expect(await trail()).toMatchObject([{ phase: 'read', operation: 'find-orders' }]);
    expect(JSON.stringify(await trail())).not.toContain('zoe');
  });

  it('names no person, and has the hash of what names none', async () => {
    gateway.bus.answer(registerPerson, () => ({ accountId: 'north', personId: 'zoe-1', ratings: [] }));
    gateway.bus.answer(savePolicy, (policy) => policy);
    gateway.bus.answer(erasePerson, () => ({
      erasureId: '5b2f3a52-5f0e-4a54-9d2b-1f2a3c4d5e6f',
      state: 'due',
      requestedAt: '2026-01-01T00:00:00Z',
    }));
    const zoe = { firstName: 'Zoe', lastName: 'Quill', email: 'zoe@example.org' };
    await asVendor(gateway, 'PUT', '/v1/accounts/north/people/zoe-1', zoe);
    await asVendor(gateway, 'PUT', '/v1/accounts/north/policy', { notes: true });
    await asVendor(gateway, 'POST', '/v1/erasures', { email: 'zoe@example.org' });
    const entries = await changes();
    expect(JSON.stringify(entries)).not.toMatch(/zoe|quill/i);
    expect(entries.filter(({ contentsHash }) => contentsHash !== undefined)).toHaveLength(2);
    expect(entries.at(-1)).toMatchObject({ subject: { erasureId: '5b2f3a52-5f0e-4a54-9d2b-1f2a3c4d5e6f' } });
  });

  it('knows a company by what consent said, and says nothing of whoever shows nothing', async () => {
    gateway.bus.answer(giveConsent, () => ({
      companyId: 'acme',
      accountId: 'north',
      accountName: 'North',
      healthy: true,
    }));
    const headers = {
      origin: 'https://assay.example.com',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const send = (url: string, payload: string) =>
      gateway.app.inject({ method: 'POST', url, headers, payload });
    gateway.bus.answer(openPortal, () => {
      throw new Problem('portal-link-expired');
    });
    await send('/sr/integration/key', 'flow=sealed&companyId=another&apiKey=guessed');
    await send('/portal/key', 'token=guessed');
    gateway.bus.answer(showConsentFlow, () => {
      throw new Problem('consent-flow-expired');
    });
    await send('/sr/integration', 'flow=guessed');
    gateway.bus.answer(showConsentFlow, () => ({ companyId: 'acme', accountId: 'north' }));
    await send('/sr/integration', 'flow=sealed');
    // Its page is sent before what came of it is written down.
    const entries = await eventually(async () => {
      const all = await changes();
      expect(all).toHaveLength(2);
      return all;
    });
    expect(entries.map(({ operation, companyId }) => [operation, companyId])).toEqual([
      ['give-consent', 'acme'],
      ['give-consent', 'acme'],
    ]);
    expect(entries[0]).toMatchObject({ actor: 'consent page visitor' });
  });

  it('is given out as JSON Lines, and page by page', async () => {
    await createKey();
    const headers = { authorization: `Bearer ${vendorToken}`, accept: 'application/x-ndjson' };
    const answer = await gateway.app.inject({ method: 'GET', url: '/v1/audit', headers });
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    expect(
      answer.body
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as AuditEntry).position),
    ).toEqual([1, 2]);
    const { body } = await asVendor(gateway, 'GET', '/v1/audit?limit=1&after=1');
    expect(body).toMatchObject({ items: [{ position: 2 }], nextAfter: 2 });
  });

  it('has no entry after a position that it never reaches', async () => {
    await createKey();
    const { status, body } = await asVendor(gateway, 'GET', '/v1/audit?after=99999999999999999999');
    expect([status, body]).toMatchObject([200, { items: [] }]);
  });

  it('can be added to and not changed, not even by who may write there', async () => {
    await createKey();
    for (const change of [
      'UPDATE audit_entries SET actor = $$nobody$$',
      'DELETE FROM audit_entries',
      'TRUNCATE audit_entries',
    ])
      await expect(gateway.db.sql(change)).rejects.toThrow('only added to');
    expect(await command('verify')).toMatchObject({ fine: true });
  });

  it.each([
    ['altered', `UPDATE audit_entries SET actor = 'nobody' WHERE position = 3`, 'entry 3 was altered'],
    ['removed', 'DELETE FROM audit_entries WHERE position = 3', 'entry 3 is missing'],
    ['removed at the beginning', 'DELETE FROM audit_entries WHERE position = 1', 'entry 1 is missing'],
    [
      'put another in its place',
      `UPDATE audit_entries SET previous_hash = hash WHERE position = 2`,
      'entry 2 does not follow the one before',
    ],
  ])('names the first entry that was %s', async (_how, sql, said) => {
    await createKey();
    await createKey();
    await alter(sql);
    expect(await command('verify')).toEqual({ fine: false, lines: [said] });
  });

  it('is one chain, however many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, createKey));
    expect((await command('export')).lines).toHaveLength(40);
    expect(await command('verify')).toMatchObject({ fine: true });
  });
});

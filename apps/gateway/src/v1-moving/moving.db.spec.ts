import { Problem } from '@assay/contracts';
import {
  type ConnectionReply,
  type ImportReply,
  importApiKey,
  importConnection,
  type SavedAccount,
  saveAccount,
  showAccount,
  showConnection,
} from '@assay/contracts/consent';
import { importPackages, listOffers, type OfferedPackage, showOffer } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, connectionId, type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

const check = (body: object) => asVendor(gateway, 'POST', '/v1/accounts/north/import/check', body);
const apply = (body: object) => asVendor(gateway, 'PUT', '/v1/accounts/north/import', body);
const credential = (name: string) => ({ clientId: name, clientSecret: `secret-of-${name}-0123456789` });
const connection = { issued: credential('vendor'), granted: credential('sr') };
const one: OfferedPackage = {
  id: 'one',
  name: 'One',
  description: 'First',
  type: 'SKILL_TEST',
  assessments: [],
};
const says = (reply: ImportReply) => () => reply;
const trail = () =>
  gateway.db.sql<{ operation: string; company_id: string | null; phase: string }>(
    'SELECT operation, account_id, company_id, phase FROM audit_entries ORDER BY position',
  );

describe('what moves in', () => {
  it('is looked at, or done, as the address says', async () => {
    gateway.bus.answer(importConnection, ({ apply: done }): ImportReply => {
      return { outcome: done ? 'created' : 'would-create' };
    });
    gateway.bus.answer(importApiKey, says({ outcome: 'unchanged' }));
    gateway.bus.answer(importPackages, says({ outcome: 'would-create', awaitsAccount: true }));
    const line = { companyId: 'acme', connection };
    const about = { accountId: 'north', companyId: 'acme' };
    expect(await check(line)).toEqual({
      status: 200,
      body: { what: 'connection', outcome: 'would-create', ...about },
    });
    expect(await apply(line)).toMatchObject({ status: 200, body: { outcome: 'created' } });
    expect(gateway.bus.requests(importConnection)).toEqual([
      { ...about, connection, apply: false },
      { ...about, connection, apply: true },
    ]);
    expect(await apply({ key: { apiKey: 'north-key-0123456789' } })).toMatchObject({
      body: { what: 'key', outcome: 'unchanged' },
    });
    expect(await check({ packages: [one] })).toMatchObject({
      body: { what: 'packages', outcome: 'would-create', awaitsAccount: true },
    });
  });

  it('stands in the audit trail when it is done, company and all, and no secret of it anywhere', async () => {
    gateway.bus.answer(importConnection, says({ outcome: 'created' }));
    const before = await trail();
    await check({ companyId: 'acme', connection });
    expect(await trail()).toEqual(before);
    await apply({ companyId: 'acme', connection });
    const entry = { operation: 'apply-import', account_id: 'north', company_id: 'acme' };
    expect((await trail()).slice(before.length)).toEqual([
      { ...entry, phase: 'asked' },
      { ...entry, phase: 'answered' },
    ]);
    const kept = JSON.stringify([
      await gateway.db.sql('SELECT e::text FROM audit_entries e'),
      gateway.logs.lines,
    ]);
    expect(kept).not.toContain('secret-of');
  });

  it('as an account is compared as a whole', async () => {
    const account = { name: 'North', engineUrl: 'https://engine.example/hook' };
    gateway.bus.answer(saveAccount, ({ accountId }) => ({ ...account, accountId, webhookSecret: 'whsec_x' }));
    gateway.bus.answer(showAccount, () => {
      throw new Problem('account-not-found', { accountId: 'north' });
    });
    expect(await check({ account })).toMatchObject({ body: { outcome: 'would-create' } });
    expect(await apply({ account })).toMatchObject({ body: { what: 'account', outcome: 'created' } });
    gateway.bus.answer(showAccount, (): SavedAccount => ({ ...account, accountId: 'north', revision: 3 }));
    expect(await apply({ account })).toMatchObject({ body: { outcome: 'unchanged' } });
    const other = { account: { ...account, language: 'de' } };
    expect(await check(other)).toMatchObject({ body: { outcome: 'would-change' } });
    expect(await apply(other)).toMatchObject({ body: { outcome: 'changed' } });
    expect(gateway.bus.requests(saveAccount)).toHaveLength(2);
    expect(JSON.stringify(await apply(other))).not.toContain('whsec');
  });

  it.each([
    ['nothing', {}],
    ['two things', { key: { apiKey: 'north-key-0123456789' }, packages: [] }],
    ['a connection of no company', { connection }],
    ['a short key', { key: { apiKey: 'short' } }],
    ['a digest that is none', { key: { apiKeySha256: 'x'.repeat(64) } }],
    ['a secret too many', { companyId: 'acme', connection: { ...connection, password: 'hidden' } }],
    ['a wrong account', { account: { name: 'North', engineUrl: 'http://engine.example' } }],
  ])('is refused as %s, its values unsaid', async (_, body) => {
    for (const answer of [await check(body), await apply(body)]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      expect(JSON.stringify(answer)).not.toMatch(/secret-of|hidden|north-key/);
    }
    // The gateway learns signing keys by itself now and then.
    expect(gateway.bus.caused).toEqual([]);
  });
});

describe('the mirror', () => {
  const holder = { companyId: 'acme', accountId: 'north', connectionId };
  const compare = (body: object) => asVendor(gateway, 'POST', '/v1/connections/acme/comparison', body);
  beforeEach(() => {
    gateway.bus.answer(showConnection, () => holder as ConnectionReply);
    gateway.bus.answer(listOffers, () => ({ packages: [one] }));
    gateway.bus.answer(showOffer, ({ packageId }) => {
      if (packageId === 'one') return one;
      throw new Problem('package-not-found', { packageId });
    });
  });

  it('compares a list, for the job and the fields that were asked for, and leaves no trace', async () => {
    const query = 'country-code=pl&city=Gdynia&unit=Retail';
    const list = { call: 'list-packages', query, answer: { status: 200, body: [one] } };
    const same = { companyId: 'acme', call: 'list-packages', same: true, status: 200 };
    expect(await compare(list)).toEqual({ status: 200, body: { ...same, count: 0, differences: [] } });
    const job = { location: { countryCode: 'pl', city: 'Gdynia' }, fields: { unit: 'Retail' } };
    expect(gateway.bus.requests(listOffers)).toEqual([{ ...holder, ...job, unseen: true }]);
    const other = { ...list, answer: { status: 200, body: [{ ...one, name: 'Eins' }] } };
    expect(await compare(other)).toMatchObject({
      body: { same: false, count: 1, differences: [{ kind: 'value', place: '/one/name', ours: '"One"' }] },
    });
  });

  it('compares a single package, and refusals by the status that SmartRecruiters would see', async () => {
    const show = (packageId: string, status: number, body?: object) =>
      compare({ call: 'show-package', packageId, answer: { status, ...(body ? { body } : {}) } });
    expect(await show('one', 200, one)).toMatchObject({ body: { same: true, status: 200 } });
    expect(await show('gone', 404, { errors: [] })).toMatchObject({ body: { same: true, status: 404 } });
    expect(await show('gone', 200, one)).toMatchObject({ body: { same: false, status: 404 } });
    gateway.bus.answer(showOffer, () => {
      throw new Problem('connection-draining', { companyId: 'acme' });
    });
    expect(await show('one', 403)).toMatchObject({ body: { same: true, status: 403 } });
  });

  it('tells the first hundred differences, and how many there are', async () => {
    const body = Array.from({ length: 150 }, (_, index) => ({ ...one, id: `p-${index}` }));
    const { body: told } = await compare({ call: 'list-packages', answer: { status: 200, body } });
    expect(told).toMatchObject({ count: 151, differences: { length: 100 } });
  });

  it('takes whatever JSON was answered', async () => {
    const deep = JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) as unknown;
    for (const body of [deep, 'text', 5, true, { length: 3 }, [null, { id: 'one' }]])
      expect(await compare({ call: 'list-packages', answer: { status: 200, body } })).toMatchObject({
        status: 200,
        body: { same: false },
      });
  });

  it('is no answer for who is not connected, and where a part does not answer', async () => {
    gateway.bus.silence(listOffers);
    const list = { call: 'list-packages', answer: { status: 204 } };
    expect(await compare(list)).toMatchObject({ status: 503 });
    gateway.bus.answer(showConnection, () => {
      throw new Problem('company-not-connected', { companyId: 'acme' });
    });
    expect(await compare(list)).toMatchObject({ status: 404, body: { code: 'company-not-connected' } });
  });

  it.each([
    ['another call', { call: 'place-order', answer: { status: 200 } }],
    ['no answer', { call: 'list-packages' }],
    ['no package', { call: 'show-package', answer: { status: 200 } }],
  ])('refuses %s', async (_, body) => {
    expect(await compare(body)).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });
});

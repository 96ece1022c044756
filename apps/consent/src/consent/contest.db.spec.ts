import { beforeEach, describe, expect, it } from 'vitest';
import { CreateApiKey } from '../api-keys/create-api-key.js';
import { ListApiKeys } from '../api-keys/list-api-keys.js';
import { ReissueApiKey } from '../api-keys/reissue-api-key.js';
import { ListConnections } from '../connections/list-connections.js';
import { ShowConnection } from '../connections/show-connection.js';
import { account, confirmedFlow, connected, consentSpec, events, refuses } from '../consent-app.fixture.js';
import { IssueToken } from '../tokens/issue-token.js';
import { GiveConsent } from './give-consent.js';

const app = consentSpec();

const give = async (apiKey: string, companyId = 'acme') =>
  app.get(GiveConsent).run({ flow: await confirmedFlow(app, companyId, apiKey) });
const show = (companyId = 'acme') => app.get(ShowConnection).run({ companyId });
const keyFor = async (accountId: string, companyId?: string) =>
  (await app.get(CreateApiKey).run({ accountId, ...(companyId === undefined ? {} : { companyId }) })).apiKey;
const allow = (): void => void (app.smartRecruiters.exchange = {});
/** Who was told, and whether the connection waits. */
const told = async () =>
  (await events(app, 'acme'))
    .filter(({ type }) => type === 'connection-contested')
    .map(({ data }) => [data['accountId'], data['held']]);
const exchanges = () => app.smartRecruiters.calls.filter(({ path }) => path.includes('/integration/'));
const issued = () => {
  const { clientId, clientSecret } = JSON.parse(exchanges().at(-1)?.body ?? '{}') as Record<string, string>;
  return { clientId: clientId ?? '', clientSecret: clientSecret ?? '' };
};
const forget = () => app.db.sql('DELETE FROM connect_tries');

let admin: string;
let attacker: string;
beforeEach(async () => {
  admin = (await account(app, 'northwind')).apiKey;
  attacker = (await account(app, 'attacker')).apiKey;
});

/** The attacker asks until the admin has pressed Allow, and is first. */
async function attackerPolls(times: number): Promise<void> {
  app.smartRecruiters.exchange = { status: 403 };
  for (let time = 0; time < times; time += 1) await refuses('company-not-consented', give(attacker));
  allow();
}

describe('a key that was made for a company', () => {
  it('shows it, keeps it when it is issued anew, and connects no other', async () => {
    const key = await app.get(CreateApiKey).run({ accountId: 'northwind', companyId: 'acme' });
    expect(key).toMatchObject({ companyId: 'acme' });
    await refuses('api-key-of-another-company', give(key.apiKey, 'globex'));
    const anew = await app.get(ReissueApiKey).run({ accountId: 'northwind', keyId: key.keyId });
    const { items } = await app.get(ListApiKeys).run({ accountId: 'northwind' });
    expect(items.filter(({ companyId }) => companyId === 'acme')).toHaveLength(2);
    await refuses('api-key-of-another-company', give(anew.apiKey, 'globex'));
    expect(await give(anew.apiKey)).toMatchObject({ healthy: true });
  });

  it('wins the race for it: who polls between Allow and paste is refused, limited and reported', async () => {
    const bound = await keyFor('northwind', 'acme');
    for (let poll = 0; poll < 10; poll += 1) await refuses('company-reserved', give(attacker));
    await refuses('too-many-requests', give(attacker));
    expect(exchanges()).toEqual([]);
    expect(await give(bound)).toMatchObject({ accountId: 'northwind', healthy: true });
    expect((await show()).heldSince).toBeUndefined();
    expect(await told()).toEqual([
      ['northwind', false],
      ['attacker', false],
    ]);
    await forget();
    await refuses('company-reserved', give(attacker));
    expect((await show()).status).toBe('active');
  });

  it('checked before it was made does not help a key without a company', async () => {
    const flow = await confirmedFlow(app, 'acme', attacker);
    await keyFor('northwind', 'acme');
    await refuses('company-reserved', app.get(GiveConsent).run({ flow }));
  });

  it('takes a held company without another exchange, which SmartRecruiters would not grant', async () => {
    await attackerPolls(1);
    await give(attacker);
    await refuses('company-connected-elsewhere', give(admin));
    const credential = issued();
    await refuses('credential-refused', app.get(IssueToken).run(credential));
    await refuses('connection-held', give(admin));
    const before = exchanges().length;
    const flow = await confirmedFlow(app, 'acme', await keyFor('northwind', 'acme'));
    expect(await app.get(GiveConsent).run({ flow })).toMatchObject({ accountId: 'northwind', healthy: true });
    expect(await app.get(GiveConsent).run({ flow })).toMatchObject({ accountId: 'northwind' });
    expect(exchanges()).toHaveLength(before);
    expect(await show()).toMatchObject({ status: 'active', accountId: 'northwind' });
    expect(await app.get(IssueToken).run(credential)).toMatchObject({ expiresIn: 1800 });
  });
});

describe('a company that two accounts try to connect without such a key', () => {
  it('takes no orders once the true admin loses, and both owners are told, once', async () => {
    await attackerPolls(1);
    expect((await give(attacker)).held).toBeUndefined();
    await refuses('company-connected-elsewhere', give(admin));
    await refuses('connection-held', give(admin));
    await refuses('connection-held', give(attacker));
    expect(await show()).toMatchObject({
      status: 'draining',
      accountId: 'attacker',
      heldSince: expect.any(String),
      contenderAccountId: 'northwind',
    });
    expect(await told()).toEqual([
      ['attacker', true],
      ['northwind', true],
    ]);
    expect((await events(app, 'acme')).map(({ type }) => type).slice(0, 2)).toEqual([
      'connection-activated',
      'connection-draining',
    ]);
    await refuses('credential-refused', app.get(IssueToken).run(issued()));
  });

  it('takes none from the start when the other one had been too early', async () => {
    app.smartRecruiters.exchange = { status: 403 };
    await refuses('company-not-consented', give(admin));
    allow();
    const flow = await confirmedFlow(app, 'acme', attacker);
    const given = await app.get(GiveConsent).run({ flow });
    expect(given).toMatchObject({ accountId: 'attacker', held: true });
    expect(await app.get(GiveConsent).run({ flow })).toEqual(given);
    expect(await told()).toEqual([
      ['attacker', true],
      ['northwind', true],
    ]);
    const { items } = await app.get(ListConnections).run({ held: true });
    expect(items.map(({ companyId }) => companyId)).toEqual(['acme']);
    expect((await app.get(ListConnections).run({ held: false })).items).toEqual([]);
  });

  it('takes none from the start when the winner had waited for the moment', async () => {
    await attackerPolls(3);
    expect(await give(attacker)).toMatchObject({ held: true });
    expect(await told()).toEqual([['attacker', true]]);
  });

  it('is nobody else’s business half an hour later', async () => {
    await attackerPolls(1);
    await give(attacker);
    await app.db.sql(`UPDATE connections SET connected_at = now() - interval '31 minutes'`);
    await refuses('company-connected-elsewhere', give(admin));
    expect(await show()).toMatchObject({ status: 'active', accountId: 'attacker' });
    expect(await told()).toEqual([]);
  });

  it('is held however closely the two follow each other', async () => {
    const flows = await Promise.all([admin, attacker].map((key) => confirmedFlow(app, 'acme', key)));
    app.smartRecruiters.exchange = { delayMs: 150 };
    const outcomes = await Promise.allSettled(flows.map((flow) => app.get(GiveConsent).run({ flow })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await show()).toMatchObject({ status: 'draining', heldSince: expect.any(String) });
    expect(await told()).toHaveLength(2);
  });
});

describe('exchanges that come to nothing', () => {
  it('are limited for an account, over all its keys and all companies', async () => {
    app.smartRecruiters.exchange = { status: 403 };
    for (let time = 0; time < 10; time += 1) {
      const key = time % 2 ? attacker : await keyFor('attacker');
      await refuses('company-not-consented', give(key, `company-${time}`));
    }
    await refuses('too-many-requests', give(await keyFor('attacker'), 'company-x'));
    allow();
    expect(await give(admin)).toMatchObject({ healthy: true });
    await app.db.sql(`UPDATE connect_tries SET tried_at = tried_at - interval '11 minutes'`);
    expect(await give(attacker, 'company-y')).toMatchObject({ healthy: true });
  });

  it('are limited for a company, which never keeps out a key made for it', async () => {
    app.smartRecruiters.exchange = { status: 403 };
    for (let nth = 0; nth < 3; nth += 1) {
      const { apiKey } = await account(app, `many-${nth}`);
      for (let time = 0; time < 10; time += 1) await refuses('company-not-consented', give(apiKey));
    }
    await refuses('too-many-requests', give(admin));
    allow();
    const bound = await keyFor('northwind', 'acme');
    expect(await give(bound)).toMatchObject({ accountId: 'northwind', healthy: true });
    expect((await show()).heldSince).toBeUndefined();
  });

  it('of a company leave another one alone', async () => {
    await attackerPolls(2);
    await connected(app, 'globex', 'contoso');
    expect(await show('globex')).toMatchObject({ status: 'active' });
    expect(await told()).toEqual([]);
  });
});

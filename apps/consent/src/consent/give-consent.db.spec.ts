import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { RevokeApiKey } from '../api-keys/revoke-api-key.js';
import { DisconnectCompany } from '../disconnecting/disconnect-company.js';
import { ShowConnection } from '../connections/show-connection.js';
import {
  account,
  confirmedFlow,
  connected,
  consentSpec,
  events,
  refuses,
  startConsent,
} from '../consent-app.fixture.js';
import { IssueToken } from '../tokens/issue-token.js';
import { CheckApiKey } from './check-api-key.js';
import { GiveConsent } from './give-consent.js';
import { OpenConsentFlow } from './open-consent-flow.js';

const app = consentSpec();

const give = (flow: string) => app.get(GiveConsent).run({ flow });
const show = (companyId = 'acme') => app.get(ShowConnection).run({ companyId });
const count = async (table: string) => (await app.db.sql(`SELECT 1 FROM ${table}`)).length;
const disconnect = () => app.get(DisconnectCompany).run({ companyId: 'acme', authenticated: true });

/** What SmartRecruiters was given for a company, newest last. */
const issued = () =>
  app.smartRecruiters.calls
    .filter(({ path }) => path.includes('/integration/company/'))
    .map(({ body }) => JSON.parse(body) as { clientId: string; clientSecret: string });

async function nothingIsLeft(): Promise<void> {
  for (const table of ['connections', 'issued_credentials', 'granted_credentials', 'outbox']) {
    const rows = await app.db.sql<{ envelope?: { type: string } }>(`SELECT * FROM ${table}`);
    expect(rows.filter(({ envelope }) => envelope?.type !== 'account-saved')).toEqual([]);
  }
}

describe('giving consent', () => {
  it('exchanges credentials, connects the company and tries the new credential at once', async () => {
    const { apiKey, keyId } = await account(app);
    const given = await give(await confirmedFlow(app, 'acme', apiKey));
    expect(given).toEqual({
      companyId: 'acme',
      accountId: 'northwind',
      accountName: 'northwind Ltd',
      healthy: true,
    });
    expect(await show()).toMatchObject({ status: 'active', health: 'ok', accountId: 'northwind' });
    const { connectionId } = await show();
    expect(await events(app, 'acme')).toEqual([
      { type: 'connection-activated', data: { connectionId, accountId: 'northwind', revision: 1, keyId } },
    ]);
    const [credential] = issued();
    expect(credential?.clientId).toMatch(/^assay_[0-9A-Za-z]{22}$/);
    expect(credential?.clientSecret).toMatch(/^assay_live_secret_[0-9A-Za-z]{49}$/);
  });

  it('keeps no secret in the clear', async () => {
    await connected(app);
    const dump = JSON.stringify([
      await app.db.sql('SELECT issued_credentials::text FROM issued_credentials'),
      await app.db.sql('SELECT granted_credentials::text FROM granted_credentials'),
      await app.db.sql('SELECT outbox::text FROM outbox'),
    ]);
    expect(dump).not.toContain(issued()[0]?.clientSecret);
    expect(dump).not.toContain('secret-of-granted');
    expect(dump).not.toContain('token-granted');
    expect(JSON.stringify(app.logs.lines)).not.toMatch(/secret-of|token-granted|assay_live/);
  });

  it('UNK-02 returns to the address that was checked when the flow began', async () => {
    const { apiKey } = await account(app);
    const redirect = 'https://www.smartrecruiters.com/back?x=1';
    const { flow } = await app.get(OpenConsentFlow).run({ companyId: 'acme', redirect });
    await refuses('consent-flow-expired', give(flow));
    expect(await give((await app.get(CheckApiKey).run({ flow, apiKey })).flow)).toMatchObject({ redirect });
  });

  it('by the same flow again gives the same answer and exchanges nothing', async () => {
    const { apiKey } = await account(app);
    const flow = await confirmedFlow(app, 'acme', apiKey);
    const first = await give(flow);
    expect(await give(flow)).toEqual(first);
    expect(issued()).toHaveLength(1);
    expect(await events(app, 'acme')).toHaveLength(1);
  });

  it('ten times at once exchanges once', async () => {
    const { apiKey } = await account(app);
    const flow = await confirmedFlow(app, 'acme', apiKey);
    app.smartRecruiters.exchange = { delayMs: 150 };
    const given = await Promise.all(Array.from({ length: 10 }, () => give(flow)));
    expect(new Set(given.map(({ accountName }) => accountName)).size).toBe(1);
    expect(issued()).toHaveLength(1);
    expect(await count('issued_credentials')).toBe(1);
  });

  it('by a used flow never connects a company that was disconnected meanwhile', async () => {
    const { apiKey } = await account(app);
    const flow = await confirmedFlow(app, 'acme', apiKey);
    await give(flow);
    await disconnect();
    await refuses('consent-flow-expired', give(flow));
    expect(await show()).toMatchObject({ status: 'draining' });
  });

  it('for two companies with one key at once connects one of them', async () => {
    const { apiKey } = await account(app);
    const flows = [await confirmedFlow(app, 'acme', apiKey), await confirmedFlow(app, 'globex', apiKey)];
    app.smartRecruiters.exchange = { delayMs: 150 };
    const outcomes = await Promise.allSettled(flows.map(give));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'api-key-in-use' } });
    expect(issued()).toHaveLength(1);
    expect(await count('connections')).toBe(1);
    expect(await count('issued_credentials')).toBe(1);
  });

  it('is refused when the key was revoked on the way', async () => {
    const { apiKey, keyId } = await account(app);
    const flow = await confirmedFlow(app, 'acme', apiKey);
    await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
    await refuses('api-key-refused', give(flow));
    await nothingIsLeft();
    expect(app.smartRecruiters.calls).toEqual([]);
  });

  it.each([
    ['company-not-consented', { status: 403 }],
    ['partner-not-configured', { status: 404 }],
    ['company-already-connected', { status: 409 }],
    ['smartrecruiters-unavailable', { status: 404, body: { message: 'no Route matched' } }],
    ['smartrecruiters-unavailable', { status: 401 }],
    ['smartrecruiters-unavailable', { status: 429, headers: { 'retry-after': '60' } }],
    ['smartrecruiters-unavailable', { status: 500 }],
    ['smartrecruiters-unavailable', { hangUp: true }],
    ['smartrecruiters-unavailable', { body: {} }],
  ] as const)('ends in %s after %o, and leaves nothing', async (code, behaviour) => {
    const { apiKey } = await account(app);
    const flow = await confirmedFlow(app, 'acme', apiKey);
    app.smartRecruiters.exchange = behaviour;
    await refuses(code, give(flow));
    await nothingIsLeft();
    app.smartRecruiters.exchange = {};
    expect(await give(flow)).toMatchObject({ healthy: true });
  });

  it('keeps out of the logs what SmartRecruiters repeats of a refused request', async () => {
    const { apiKey } = await account(app);
    const echo = { errors: [{ code: 'BAD', message: 'clientSecret assay_live_secret_echoed is too long' }] };
    app.smartRecruiters.exchange = { status: 400, body: echo };
    await refuses('smartrecruiters-unavailable', give(await confirmedFlow(app, 'acme', apiKey)));
    expect(JSON.stringify(app.logs.lines)).toContain('refused the exchange');
    expect(JSON.stringify(app.logs.lines)).not.toContain('echoed');
  });

  it('tries once more with a new partner token after a 401', async () => {
    await connected(app, 'acme');
    const { apiKey } = await account(app, 'contoso');
    const flow = await confirmedFlow(app, 'globex', apiKey);
    const calls = app.smartRecruiters.calls.length;
    app.smartRecruiters.exchange = { status: 401 };
    await refuses('smartrecruiters-unavailable', give(flow));
    const tokens = app.smartRecruiters.calls
      .slice(calls)
      .filter(({ path }) => path.includes('/integration/'));
    expect(tokens).toHaveLength(2);
    expect(tokens[0]?.authorization).not.toBe(tokens[1]?.authorization);
  });

  it('waits as long as SmartRecruiters asks when it is called too often', async () => {
    const { apiKey } = await connected(app);
    const flow = await confirmedFlow(app, 'acme', apiKey);
    const calls = app.smartRecruiters.count('/integration/');
    app.smartRecruiters.exchange = { status: 429, headers: { 'retry-after': '2' }, times: 1 };
    const startedAt = performance.now();
    expect(await give(flow)).toMatchObject({ healthy: true });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(2000);
    expect(app.smartRecruiters.count('/integration/')).toBe(calls + 2);
  });

  it('says that the partner is unknown when its credential is refused', async () => {
    const other = await startConsent({ SMARTRECRUITERS_CLIENT_SECRET: 'wrong' });
    const { apiKey } = await account(other);
    const flow = await confirmedFlow(other, 'acme', apiKey);
    await refuses('partner-not-configured', other.get(GiveConsent).run({ flow }));
    await other.close();
  });

  it('UNK-01 works with the second partner credential when the first is refused', async () => {
    const other = await startConsent({
      SMARTRECRUITERS_CLIENT_SECRET: 'old',
      SMARTRECRUITERS_CLIENT_ID_NEXT: 'partner',
      SMARTRECRUITERS_CLIENT_SECRET_NEXT: 'partner-secret',
    });
    const { apiKey } = await account(other);
    const flow = await confirmedFlow(other, 'acme', apiKey);
    expect(await other.get(GiveConsent).run({ flow })).toMatchObject({ healthy: true });
    await other.close();
  });

  it('UNK-01 goes on with the second partner credential when the first ends while its token is in use', async () => {
    const next = {
      SMARTRECRUITERS_CLIENT_ID_NEXT: 'next',
      SMARTRECRUITERS_CLIENT_SECRET_NEXT: 'next-secret',
    };
    const other = await startConsent(next);
    await connected(other);
    other.smartRecruiters.credentials.delete('partner');
    other.smartRecruiters.credentials.set('next', 'next-secret');
    await connected(other, 'globex', 'contoso');
    const by = other.smartRecruiters.calls
      .filter(({ path }) => path.includes('/integration/company/'))
      .map(({ authorization }) => /token-([a-z]+)/.exec(authorization ?? '')?.[1]);
    expect(by).toEqual(['partner', 'partner', 'next']);
    await other.close();
  });

  it('UNK-23 takes a company id as it is: 128 characters of any kind, and letters of another case are another company', async () => {
    const companyId = 'Firma/Łódź & Söhne?#%2F'.padEnd(128, 'x');
    await connected(app, companyId);
    await connected(app, companyId.toUpperCase(), 'contoso');
    expect(await show(companyId)).toMatchObject({ companyId, accountId: 'northwind' });
    expect(await show(companyId.toUpperCase())).toMatchObject({ accountId: 'contoso' });
    const paths = app.smartRecruiters.calls.map(({ path }) => path);
    expect(paths).toContain(`/assessment-api/v202010/integration/company/${encodeURIComponent(companyId)}`);
  });

  it('stays connected when SmartRecruiters says that it is, and we are, too', async () => {
    const { apiKey } = await connected(app);
    const before = await show();
    const flow = await confirmedFlow(app, 'acme', apiKey);
    app.smartRecruiters.exchange = { status: 409 };
    expect(await give(flow)).toMatchObject({ healthy: true });
    expect(await show()).toMatchObject({ ...before, healthCheckedAt: expect.any(String) });
    expect(await count('issued_credentials')).toBe(1);
    expect(await events(app, 'acme')).toHaveLength(1);
  });

  it('connects although the first test call fails, and says so', async () => {
    const { apiKey } = await account(app);
    await connected(app, 'globex', 'contoso');
    const flow = await confirmedFlow(app, 'acme', apiKey);
    app.smartRecruiters.token = { status: 401 };
    expect(await give(flow)).toMatchObject({ healthy: false });
    expect(await show()).toMatchObject({ status: 'active', health: 'failing' });
  });

  it('UNK-05 again for a connected company keeps two issued credentials alive, not three', async () => {
    const { apiKey } = await connected(app);
    for (let round = 0; round < 2; round += 1) await give(await confirmedFlow(app, 'acme', apiKey));
    const works = async (credential: { clientId: string; clientSecret: string }) =>
      app
        .get(IssueToken)
        .run(credential)
        .then(() => true)
        .catch(() => false);
    expect(await Promise.all(issued().map(works))).toEqual([false, true, true]);
  });

  it('reconnects a draining company under a new id, and old credentials stay dead', async () => {
    const { apiKey } = await connected(app);
    const before = await show();
    await disconnect();
    await give(await confirmedFlow(app, 'acme', apiKey));
    const after = await show();
    expect(after).toMatchObject({ status: 'active' });
    expect(after.drainingSince).toBeUndefined();
    expect(after.connectionId).not.toBe(before.connectionId);
    const [old, fresh] = issued();
    if (!old || !fresh) throw new Error('two exchanges were expected');
    await refuses('credential-refused', app.get(IssueToken).run(old));
    expect(await app.get(IssueToken).run(fresh)).toMatchObject({ expiresIn: 1800 });
    expect((await events(app, 'acme')).map(({ type, data }) => [type, data['revision']])).toEqual([
      ['connection-activated', 1],
      ['connection-draining', 2],
      ['connection-activated', 3],
    ]);
  });

  it('is possible after an exchange that died half-way', async () => {
    const { apiKey, keyId } = await account(app);
    await app.db.sql(
      `INSERT INTO issued_credentials (id, client_id, secret_hash, company_id, api_key_id, created_at)
        VALUES (gen_random_uuid(), 'assay_dead', '\\x00', 'acme', $1, now() - interval '2 minutes')`,
      [keyId],
    );
    expect(await give(await confirmedFlow(app, 'acme', apiKey))).toMatchObject({ healthy: true });
    expect(await count('issued_credentials')).toBe(1);
  });

  it('survives a database that stumbles after SmartRecruiters granted its credential, which it does once', async () => {
    const { apiKey } = await account(app);
    const flow = await confirmedFlow(app, 'acme', apiKey);
    await app.db.sql('CREATE SEQUENCE stumbles');
    await app.db.sql('GRANT ALL ON SEQUENCE stumbles TO PUBLIC');
    // A sequence is not rolled back: the first two tries fail.
    await app.db.sql(`CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('stumbles') <= 2 THEN RAISE EXCEPTION 'going down' USING ERRCODE = '57P01'; END IF;
      RETURN NEW; END $$`);
    await app.db.sql(
      'CREATE TRIGGER stumble BEFORE INSERT ON connections FOR EACH ROW EXECUTE FUNCTION stumble()',
    );
    try {
      expect(await give(flow)).toMatchObject({ healthy: true });
    } finally {
      await app.db.sql('DROP FUNCTION stumble() CASCADE');
      await app.db.sql('DROP SEQUENCE stumbles');
    }
    expect(issued()).toHaveLength(1);
    expect(await events(app, 'acme')).toHaveLength(1);
    const [credential] = issued();
    if (credential) expect(await app.get(IssueToken).run(credential)).toMatchObject({ expiresIn: 1800 });
  });

  it('that takes so long that its claim is given away connects all the same', async () => {
    const { apiKey } = await account(app);
    const flow = await confirmedFlow(app, 'acme', apiKey);
    app.smartRecruiters.exchange = { delayMs: 300 };
    const given = give(flow);
    await eventually(async () => expect(issued()).toHaveLength(1));
    await app.db.sql('DELETE FROM issued_credentials');
    expect(await given).toMatchObject({ healthy: true });
    const [credential] = issued();
    if (credential) expect(await app.get(IssueToken).run(credential)).toMatchObject({ expiresIn: 1800 });
  });
});

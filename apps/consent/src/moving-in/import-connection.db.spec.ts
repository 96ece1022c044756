import { createHash, randomBytes } from 'node:crypto';
import type { EarlierConnection } from '@assay/contracts/consent';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { SaveAccount } from '../accounts/save-account.js';
import { CreateApiKey } from '../api-keys/create-api-key.js';
import { ListApiKeys } from '../api-keys/list-api-keys.js';
import { ShowConnection } from '../connections/show-connection.js';
import { account, confirmedFlow, connected, consentSpec, events, refuses } from '../consent-app.fixture.js';
import { GiveConsent } from '../consent/give-consent.js';
import { LendToken } from '../credentials/lend-token.js';
import { DisconnectCompany } from '../disconnecting/disconnect-company.js';
import { IssueToken } from '../tokens/issue-token.js';
import { ImportConnection } from './import-connection.js';

const app = consentSpec();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What an earlier integration has of a company that SmartRecruiters knows. */
function earlier(companyId = 'acme'): EarlierConnection & {
  issued: { clientId: string; clientSecret: string };
} {
  const granted = { clientId: `sr-${companyId}`, clientSecret: `granted to ${companyId}` };
  app.smartRecruiters.credentials.set(granted.clientId, granted.clientSecret);
  const clientSecret = `earlier-${randomBytes(12).toString('hex')}`;
  return { issued: { clientId: `vendor-${companyId}`, clientSecret }, granted };
}

const run = (connection: EarlierConnection, apply: boolean, companyId = 'acme', accountId = 'northwind') =>
  app.get(ImportConnection).run({ accountId, companyId, connection, apply });
const take = (connection: EarlierConnection, companyId?: string, accountId?: string) =>
  run(connection, true, companyId, accountId);
const tell = (connection: EarlierConnection, companyId?: string, accountId?: string) =>
  run(connection, false, companyId, accountId);
const show = (companyId = 'acme') => app.get(ShowConnection).run({ companyId });
const account0 = (accountId = 'northwind') =>
  app.get(SaveAccount).run({ accountId, name: accountId, engineUrl: 'https://engine.example/hook' });
const issue = (credential: { clientId: string; clientSecret: string }) => app.get(IssueToken).run(credential);

/** Every row of every table, but for what is counted of calls. */
async function everything(): Promise<string> {
  const tables = await app.db.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'consent'
      AND table_name <> 'partner_calls' ORDER BY 1`,
  );
  const rows = [];
  for (const { name } of tables) rows.push(await app.db.sql(`SELECT t::text FROM ${name} t ORDER BY 1`));
  return JSON.stringify(rows);
}

describe('a company of an earlier integration', () => {
  it('is connected with the credentials it has, and works as if it had consented here', async () => {
    await account0();
    const old = earlier();
    expect(await take(old)).toEqual({ outcome: 'created' });
    expect(await show()).toMatchObject({ status: 'active', health: 'ok', accountId: 'northwind' });
    expect((await issue(old.issued)).expiresIn).toBe(1800);
    expect((await app.get(LendToken).run({ companyId: 'acme' })).accessToken).toMatch(/^token-sr-acme-/);
    const { connectionId } = await show();
    const [activated, ...more] = await events(app, 'acme');
    expect(activated).toMatchObject({
      type: 'connection-activated',
      data: { connectionId, accountId: 'northwind', revision: 1, movedIn: true },
    });
    expect(more).toEqual([]);
    expect(await app.db.sql('SELECT company_id FROM connection_checks')).toEqual([{ company_id: 'acme' }]);
    // One token, and no exchange: SmartRecruiters notices nothing else.
    expect(app.smartRecruiters.calls.map(({ path }) => path)).toEqual(['/identity/oauth/token']);
  });

  it('is looked at without any change, in the dry run, credentials tried', async () => {
    await account0();
    const before = await everything();
    expect(await tell(earlier())).toEqual({ outcome: 'would-create' });
    expect(app.smartRecruiters.count('/oauth/token')).toBe(1);
    expect(await everything()).toBe(before);
  });

  it('is tried in the dry run also where its account is still to come, and not connected without it', async () => {
    const old = earlier();
    expect(await tell(old)).toEqual({ outcome: 'would-create', awaitsAccount: true });
    await refuses('account-not-found', take(old));
  });

  it('is the same again: nothing is changed, announced or asked', async () => {
    await account0();
    const old = { ...earlier(), key: { apiKey: 'northwind-key-0123456789' } };
    await take(old);
    app.smartRecruiters.calls.length = 0;
    const before = await everything();
    expect(await take(old)).toEqual({ outcome: 'unchanged' });
    expect(await tell(old)).toEqual({ outcome: 'unchanged' });
    expect(await everything()).toBe(before);
    expect(app.smartRecruiters.calls).toEqual([]);
  });

  it('is the same ten times at once: it is created once', async () => {
    await account0();
    const old = { ...earlier(), key: { apiKey: 'northwind-key-0123456789' } };
    const outcomes = await Promise.all(Array.from({ length: 10 }, async () => (await take(old)).outcome));
    expect(outcomes.sort()).toEqual(['created', ...Array.from({ length: 9 }, () => 'unchanged')]);
    expect(await events(app, 'acme')).toHaveLength(1);
    expect((await app.get(ListApiKeys).run({ accountId: 'northwind' })).items).toHaveLength(1);
  });

  it('may have other credentials later: those are taken, under the same connection', async () => {
    await account0();
    const old = earlier();
    await take(old);
    const { connectionId } = await show();
    const anew = { ...old, issued: { clientId: 'vendor-2', clientSecret: 'another-secret-0123456789' } };
    expect(await tell(anew)).toEqual({ outcome: 'would-change' });
    expect(await take(anew)).toEqual({ outcome: 'changed' });
    expect((await show()).connectionId).toBe(connectionId);
    for (const each of [old.issued, anew.issued]) expect((await issue(each)).expiresIn).toBe(1800);
  });

  it('keeps no secret in the clear, not even that of its keys', async () => {
    await account0();
    const old = { ...earlier(), key: { apiKey: 'northwind-key-0123456789' } };
    await take(old);
    const kept = `${await everything()}${JSON.stringify(app.logs.lines)}`;
    for (const secret of [old.issued.clientSecret, 'granted to acme', 'northwind-key', 'token-sr-acme'])
      expect(kept).not.toContain(secret);
    expect((await app.get(ListApiKeys).run({ accountId: 'northwind' })).items).toMatchObject([
      { prefix: 'nort' },
    ]);
  });

  it('is known by the SHA-256 of its secret, and the digest itself opens nothing', async () => {
    await account0();
    const { issued, granted } = earlier();
    const { clientId, clientSecret } = issued;
    const digest = sha256(clientSecret);
    await take({ issued: { clientId, clientSecretSha256: digest }, granted });
    expect((await issue(issued)).expiresIn).toBe(1800);
    for (const wrong of [digest, `sha256:${digest}`, `${clientSecret} `])
      await refuses('credential-refused', issue({ clientId, clientSecret: wrong }));
    expect(await take({ issued, granted })).toEqual({ outcome: 'unchanged' });
  });
});

describe('a company does not move in', () => {
  const nothingChanges = async (code: Parameters<typeof refuses>[0], ...line: Parameters<typeof take>) => {
    const before = await everything();
    await refuses(code, tell(...line));
    await refuses(code, take(...line));
    expect(await everything()).toBe(before);
  };

  it('with a credential that SmartRecruiters refuses', async () => {
    await account0();
    const { issued } = earlier();
    const granted = { clientId: 'sr-acme', clientSecret: 'wrong' };
    await nothingChanges('granted-credential-refused', { issued, granted });
  });

  it('while SmartRecruiters does not answer', async () => {
    await account0();
    app.smartRecruiters.token = { status: 503 };
    await nothingChanges('smartrecruiters-unavailable', earlier());
  });

  it('when it is connected to another account', async () => {
    await connected(app, 'acme', 'southwind');
    await account0();
    await nothingChanges('company-connected-elsewhere', earlier());
  });

  it('when its admin connected it here anew, whose credentials are newer', async () => {
    await account0();
    const old = earlier();
    await connected(app, 'acme', 'northwind');
    await nothingChanges('connection-renewed', old);
  });

  it('when somebody ended its connection here', async () => {
    app.ordering.open = 0;
    await account0();
    const old = earlier();
    await take(old);
    await app.get(DisconnectCompany).run({ companyId: 'acme', authenticated: true });
    // Closed by and by: rows change meanwhile, but not by the file.
    await eventually(async () => expect(await show()).toMatchObject({ status: 'closed' }));
    await nothingChanges('connection-ended', old);
  });

  it('with a client id that another company has', async () => {
    await account0();
    const old = earlier();
    await take(old);
    await nothingChanges('client-id-taken', { ...earlier('globex'), issued: old.issued }, 'globex');
  });

  it('with a key of another account, or one on which another company lives', async () => {
    await account0();
    await account0('southwind');
    const key = { apiKey: 'northwind-key-0123456789' };
    await take({ ...earlier(), key });
    await nothingChanges('api-key-taken', { ...earlier('globex'), key }, 'globex', 'southwind');
    await nothingChanges('api-key-in-use', { ...earlier('globex'), key }, 'globex');
  });

  it('with a key that another account brings at the same moment: one of them has it', async () => {
    const accounts = ['northwind', 'southwind', 'eastwind', 'westwind'];
    for (const accountId of accounts) await account0(accountId);
    const key = { apiKey: 'northwind-key-0123456789' };
    const tries = accounts.map((id) => take({ ...earlier(`of-${id}`), key }, `of-${id}`, id));
    const ended = await Promise.allSettled(tries);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of ended)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'api-key-taken' });
    expect(await app.db.sql('SELECT company_id FROM connections')).toHaveLength(1);
  });

  it('when a key of another account was made for it', async () => {
    await account0();
    await account0('southwind');
    await app.get(CreateApiKey).run({ accountId: 'southwind', companyId: 'acme' });
    await nothingChanges('company-reserved', earlier());
  });

  it('with a secret that is said twice, not at all, or is one of Assay and misspelt', async () => {
    await account0();
    const { granted } = earlier();
    const clientId = 'vendor-acme';
    const clientSecret = 'assay_live_secret_misspelt';
    for (const issued of [
      { clientId },
      { clientId, clientSecret },
      { clientId, clientSecret: 'earlier-0123456789', clientSecretSha256: sha256('x') },
    ])
      await nothingChanges('invalid-input', { issued, granted });
  });
});

describe('a key that moved in with its company', () => {
  it('connects the company again after it was disconnected', async () => {
    const { apiKey } = await account(app, 'southwind');
    await account0();
    const key = 'northwind-key-0123456789';
    await take({ ...earlier(), key: { apiKeySha256: sha256(key) } });
    await refuses('api-key-in-use', confirmedFlow(app, 'globex', key));
    await refuses('company-connected-elsewhere', confirmedFlow(app, 'acme', apiKey));
    await app.get(DisconnectCompany).run({ companyId: 'acme', authenticated: true });
    const given = await app.get(GiveConsent).run({ flow: await confirmedFlow(app, 'acme', key) });
    expect(given).toMatchObject({ accountId: 'northwind', healthy: true });
  });
});

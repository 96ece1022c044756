import { beforeEach, expect, it } from 'vitest';
import { RevokeApiKey } from '../api-keys/revoke-api-key.js';
import { ShowConnection } from '../connections/show-connection.js';
import { account, confirmedFlow, connected, consentSpec, events, refuses } from '../consent-app.fixture.js';
import { IssueToken } from '../tokens/issue-token.js';
import { ConfirmConnection } from './confirm-connection.js';
import { GiveConsent } from './give-consent.js';

const app = consentSpec();

const give = async (apiKey: string) =>
  app.get(GiveConsent).run({ flow: await confirmedFlow(app, 'acme', apiKey) });
const show = () => app.get(ShowConnection).run({ companyId: 'acme' });
const confirm = (accountId: string) => app.get(ConfirmConnection).run({ companyId: 'acme', accountId });
const exchanges = () => app.smartRecruiters.calls.filter(({ path }) => path.includes('/integration/'));

let keyId: string;
/** `attacker` was first, and `northwind` too late. */
beforeEach(async () => {
  const admin = await account(app, 'northwind');
  keyId = admin.keyId;
  await connected(app, 'acme', 'attacker');
  await refuses('company-connected-elsewhere', give(admin.apiKey));
});

it.each(['attacker', 'northwind'])(
  'the vendor gives a held company to %s, by what was exchanged already',
  async (winner) => {
    const { connectionId } = await show();
    const issued = JSON.parse(exchanges().at(-1)?.body ?? '') as { clientId: string; clientSecret: string };
    await refuses('credential-refused', app.get(IssueToken).run(issued));
    expect(await confirm(winner)).toMatchObject({ status: 'active', accountId: winner });
    expect(exchanges()).toHaveLength(1);
    const after = await show();
    expect(after.connectionId).not.toBe(connectionId);
    expect(after).not.toHaveProperty('heldSince');
    expect(after).not.toHaveProperty('contenderAccountId');
    expect(await app.get(IssueToken).run(issued)).toMatchObject({ expiresIn: 1800 });
    const last = (await events(app, 'acme')).at(-1);
    expect(last).toMatchObject({ type: 'connection-activated', data: { accountId: winner } });
    await refuses('connection-not-held', confirm(winner));
  },
);

it('the vendor gives it to nobody else, and by no key that was revoked meanwhile', async () => {
  await account(app, 'globex');
  await refuses('invalid-input', confirm('globex'));
  await refuses('company-not-connected', app.get(ConfirmConnection).run({ companyId: 'x', accountId: 'x' }));
  await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
  await refuses('api-key-refused', confirm('northwind'));
  expect(await show()).toMatchObject({ status: 'draining', heldSince: expect.any(String) });
});

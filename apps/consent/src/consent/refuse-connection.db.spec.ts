import { eventually, forItsCompany } from '@assay/testing';
import { beforeEach, expect, it } from 'vitest';
import { DisconnectCompany } from '../disconnecting/disconnect-company.js';
import { ShowConnection } from '../connections/show-connection.js';
import { account, confirmedFlow, connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { GiveConsent } from './give-consent.js';
import { RefuseConnection } from './refuse-connection.js';

const app = consentSpec();

const give = async (apiKey: string) =>
  app.get(GiveConsent).run({ flow: await confirmedFlow(app, 'acme', apiKey) });
const show = () => forItsCompany(app.get(ShowConnection)).run({ companyId: 'acme' });
const refuse = () => forItsCompany(app.get(RefuseConnection)).run({ companyId: 'acme' });

let admin: string;
beforeEach(async () => {
  admin = (await account(app, 'northwind')).apiKey;
  await connected(app, 'acme', 'attacker');
  await refuses('company-connected-elsewhere', give(admin));
});

it('a held company that belongs to neither is closed, its credentials destroyed, and is connected anew', async () => {
  app.ordering.open = 0;
  expect(await refuse()).not.toHaveProperty('heldSince');
  await refuses('connection-not-held', refuse());
  app.db.database.wake('connections');
  await eventually(async () => expect(await show()).toMatchObject({ status: 'closed' }));
  expect(await app.db.sql('SELECT 1 FROM granted_credentials')).toEqual([]);
  await app.db.sql('DELETE FROM connect_tries');
  expect(await give(admin)).toMatchObject({ accountId: 'northwind', healthy: true });
});

it('nobody has to be asked when the company disconnects', async () => {
  await forItsCompany(app.get(DisconnectCompany)).run({ companyId: 'acme', authenticated: true });
  expect(await show()).not.toHaveProperty('heldSince');
  await app.db.sql('DELETE FROM connect_tries');
  expect(await give(admin)).toMatchObject({ accountId: 'northwind' });
});

it('what nobody holds is not refused', async () => {
  await refuses('company-not-connected', forItsCompany(app.get(RefuseConnection)).run({ companyId: 'x' }));
});

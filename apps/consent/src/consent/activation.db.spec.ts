import { expect, it } from 'vitest';
import { account, confirmedFlow, consentSpec, events } from '../consent-app.fixture.js';
import { IssuedCredentials } from '../credentials/issued-credentials.repository.js';
import { Activation } from './activation.js';
import { ConsentFlows } from './consent-flow.js';

const app = consentSpec();

it('activating again, after a commit whose answer was lost, changes nothing and announces nothing', async () => {
  const { apiKey, keyId } = await account(app);
  const flow = app.get(ConsentFlows).openConfirmed(await confirmedFlow(app, 'acme', apiKey));
  const { database } = app.db;
  const pending = await database.transaction((tx) => app.get(IssuedCredentials).claim(tx, 'acme', keyId));
  if (!pending) throw new Error('the claim was expected');
  const granted = { clientId: 'granted', clientSecret: 'secret' };
  const activate = () =>
    database.transaction((tx) => app.get(Activation).activate(tx, flow, pending, granted));
  await activate();
  const before = await app.db.sql('SELECT * FROM connections');
  await activate();
  expect(await app.db.sql('SELECT * FROM connections')).toEqual(before);
  expect(await events(app, 'acme')).toHaveLength(1);
});

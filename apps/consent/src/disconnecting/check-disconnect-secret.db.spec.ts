import { Vault } from '@assay/persistence';
import { expect, it } from 'vitest';
import { ShowConnection } from '../connections/show-connection.js';
import { connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { disconnectSecret } from '../secrets/disconnect-address.js';
import { CheckDisconnectSecret } from './check-disconnect-secret.js';
import { DisconnectCompany } from './disconnect-company.js';

const app = consentSpec();
const right = () => disconnectSecret(new Vault(app.config.ENCRYPTION_KEY));

it('only the secret of the registered address is right, and asking disconnects nobody', async () => {
  await connected(app);
  const check = (addressSecret: string) => app.get(CheckDisconnectSecret).run({ addressSecret });
  await refuses('unauthenticated', check('guess'));
  await refuses('unauthenticated', check(''));
  expect(await check(right())).toEqual({});
  expect(await app.get(ShowConnection).run({ companyId: 'acme' })).toMatchObject({ status: 'active' });
});

it('where a token is needed, the secret of the address ends no connection, and a company’s own token does', async () => {
  await connected(app);
  const strict = await app.replica({ DISCONNECT_NEEDS_TOKEN: 'true' });
  const disconnect = (proof: { authenticated: boolean; addressSecret?: string }) =>
    strict.get(DisconnectCompany, { strict: false }).run({ companyId: 'acme', ...proof });
  const check = strict.get(CheckDisconnectSecret, { strict: false });
  await refuses('unauthenticated', check.run({ addressSecret: right() }));
  await refuses('unauthenticated', disconnect({ authenticated: false, addressSecret: right() }));
  expect(await app.get(ShowConnection).run({ companyId: 'acme' })).toMatchObject({ status: 'active' });
  await disconnect({ authenticated: true });
  expect(await app.get(ShowConnection).run({ companyId: 'acme' })).toMatchObject({ status: 'draining' });
});

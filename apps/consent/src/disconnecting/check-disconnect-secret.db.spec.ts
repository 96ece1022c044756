import { Vault } from '@assay/persistence';
import { expect, it } from 'vitest';
import { ShowConnection } from '../connections/show-connection.js';
import { connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { disconnectSecret } from '../secrets/disconnect-address.js';
import { CheckDisconnectSecret } from './check-disconnect-secret.js';

const app = consentSpec();

it('only the secret of the registered address is right, and asking disconnects nobody', async () => {
  await connected(app);
  const check = (addressSecret: string) => app.get(CheckDisconnectSecret).run({ addressSecret });
  await refuses('unauthenticated', check('guess'));
  await refuses('unauthenticated', check(''));
  expect(await check(disconnectSecret(new Vault(app.config.ENCRYPTION_KEY)))).toEqual({});
  expect(await app.get(ShowConnection).run({ companyId: 'acme' })).toMatchObject({ status: 'active' });
});

import { expect, it } from 'vitest';
import { confirmedFlow, connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { OpenConsentFlow } from './open-consent-flow.js';
import { ShowConsentFlow } from './show-consent-flow.js';

const app = consentSpec();

it('a flow says whom it would connect once a key was found on it, and nothing before', async () => {
  const { apiKey } = await connected(app, 'globex');
  const show = (flow: string) => app.get(ShowConsentFlow).run({ flow });
  await refuses('consent-flow-expired', show('made-up'));
  await refuses(
    'consent-flow-expired',
    show((await app.get(OpenConsentFlow).run({ companyId: 'acme' })).flow),
  );
  const flow = await confirmedFlow(app, 'globex', apiKey);
  expect(await show(flow)).toEqual({ companyId: 'globex', accountId: expect.any(String) });
  expect(await show(flow)).toMatchObject({ companyId: 'globex' });
});

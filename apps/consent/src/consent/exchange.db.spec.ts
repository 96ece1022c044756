import { describe, expect, it } from 'vitest';
import { ShowConnection } from '../connections/show-connection.js';
import { connected, consentSpec } from '../consent-app.fixture.js';

const app = consentSpec({
  CONNECT_FLOW: 'general',
  GENERAL_PARTNER_BODY:
    '{"customer":{"id":"{companyId}"},"client":{"id":"{clientId}","key":"{clientSecret}"}}',
});

describe('the general partner flow', () => {
  it('UNK-17 exchanges credentials in the body that is set, with the partner’s token', async () => {
    await connected(app, 'acme "quoted"');
    const [call, another] = app.smartRecruiters.calls.filter(({ path }) => !path.endsWith('/oauth/token'));
    expect(another).toBeUndefined();
    expect(call).toMatchObject({ method: 'POST', path: '/apps-integrations/partner-api/integrations' });
    expect(call?.authorization).toMatch(/^Bearer token-partner-/);
    expect(JSON.parse(call?.body ?? '')).toEqual({
      customer: { id: 'acme "quoted"' },
      client: {
        id: expect.stringMatching(/^assay_/) as string,
        key: expect.stringMatching(/^assay_live_secret_/) as string,
      },
    });
    const connection = await app.get(ShowConnection).run({ companyId: 'acme "quoted"' });
    expect(connection).toMatchObject({ status: 'active', health: 'ok' });
  });
});

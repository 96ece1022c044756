import { randomBytes } from 'node:crypto';
import { Vault } from '@assay/persistence';
import { loadConfig } from '@assay/runtime';
import { SmartRecruitersClient } from '@assay/smartrecruiters';
import { capturedLogs } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disconnectSecret } from '../secrets/disconnect-address.js';
import { FakeSmartRecruiters } from '../smartrecruiters.fixture.js';
import { ConfigurePartner } from './configure-partner.js';
import { PartnerCommandConfig } from './partner-command.config.js';
import { PartnerTokens } from './partner-tokens.js';

const smartRecruiters = new FakeSmartRecruiters();
const key = randomBytes(32).toString('base64');
let apiUrl: string;
let printed: string[];

beforeAll(async () => {
  apiUrl = await smartRecruiters.start();
});
beforeEach(() => {
  smartRecruiters.reset();
  printed = [];
});
afterAll(() => smartRecruiters.stop());

function command(variables: Record<string, string> = {}): ConfigurePartner {
  const config = loadConfig(PartnerCommandConfig, {
    NODE_ENV: 'test',
    PUBLIC_URL: 'https://assay.example.com',
    ENCRYPTION_KEY: key,
    SMARTRECRUITERS_API_URL: apiUrl,
    SMARTRECRUITERS_CLIENT_ID: 'partner',
    SMARTRECRUITERS_CLIENT_SECRET: 'partner-secret',
    ...variables,
  });
  const client = new SmartRecruitersClient({ apiUrl });
  const tokens = new PartnerTokens(client, config, capturedLogs().logger);
  return new ConfigurePartner(client, tokens, config, new Vault(config.ENCRYPTION_KEY), (line) =>
    printed.push(line),
  );
}

const puts = () => smartRecruiters.calls.filter(({ method }) => method === 'PUT');

describe('configuring the partner', () => {
  it('UNK-06 prints what would be registered, without the secret, and changes nothing', async () => {
    expect(await command().run({ apply: false, replace: false })).toBe(true);
    expect(puts()).toEqual([]);
    expect(printed).toContain('SmartRecruiters has no configuration yet.');
    expect(printed).toContain('+ consentUrl: https://assay.example.com/sr/integration');
    expect(printed).toContain(
      '+ integrationDisableUrl: https://assay.example.com/sr/integrations/companies/{companyId}?key=***',
    );
    expect(printed.join('\n')).not.toContain(disconnectSecret(new Vault(key)));
  });

  it('registers an address without a secret where connections are ended by a token alone', async () => {
    expect(await command({ DISCONNECT_NEEDS_TOKEN: 'true' }).run({ apply: true, replace: false })).toBe(true);
    expect(smartRecruiters.stored).toMatchObject({
      integrationDisableUrl: 'https://assay.example.com/sr/integrations/companies/{companyId}',
    });
  });

  it('registers it on --apply and reads it back', async () => {
    expect(await command().run({ apply: true, replace: false })).toBe(true);
    expect(printed.at(-1)).toBe('SmartRecruiters has the configuration now.');
    expect(smartRecruiters.stored).toEqual({
      consentUrl: 'https://assay.example.com/sr/integration',
      consentDisplayMode: 'POPUP',
      oauthTokenUrl: 'https://assay.example.com/sr/oauth/token',
      assessmentPackageListUrl: 'https://assay.example.com/sr/packages',
      singleAssessmentPackageUrl: 'https://assay.example.com/sr/packages/{assessmentPackageId}',
      packageOrderUrl: 'https://assay.example.com/sr/packages/orders',
      inlineAssessmentPackageOrderUrl: 'https://assay.example.com/sr/packages/inline/orders',
      integrationDisableUrl: `https://assay.example.com/sr/integrations/companies/{companyId}?key=${disconnectSecret(new Vault(key))}`,
      fields: [],
      supportedAssessmentTypes: [
        'SKILL_TEST',
        'VIDEO_INTERVIEW',
        'BEHAVIORAL_ASSESSMENT',
        'REFERENCE_CHECK',
        'BACKGROUND_CHECK',
        'INLINE_ASSESSMENT',
      ],
    });
  });

  it('declares the fields that the vendor wants', async () => {
    const fields = 'business-unit|Business unit|Narrows the package list';
    await command({ PARTNER_FIELDS: fields }).run({ apply: true, replace: false });
    expect(smartRecruiters.stored).toMatchObject({
      fields: [{ id: 'business-unit', name: 'Business unit', description: 'Narrows the package list' }],
    });
  });

  it('is not started with a field that has the name of a parameter of SmartRecruiters', () => {
    expect(() => command({ PARTNER_FIELDS: 'city|City|Where' })).toThrow(
      /PARTNER_FIELDS must declare fields: city is a parameter of SmartRecruiters itself/,
    );
  });

  it.each(['', 'short', `first:${key},second`, `${key}${key}`])(
    'is not started with the encryption key “%s”, and says what one is',
    (text) => {
      expect(() => command({ ENCRYPTION_KEY: text })).toThrow(
        /ENCRYPTION_KEY .*must be 32 bytes in base64, or a list/,
      );
    },
  );

  it('is started with a list of encryption keys', () => {
    expect(() => command({ ENCRYPTION_KEY: `new:${key}, old:${key}` })).not.toThrow();
  });

  it('again finds nothing to do', async () => {
    await command().run({ apply: true, replace: false });
    printed = [];
    expect(await command().run({ apply: true, replace: false })).toBe(true);
    expect(printed).toEqual(['SmartRecruiters already has this configuration.']);
    expect(puts()).toHaveLength(1);
  });

  it('prints only what changes', async () => {
    await command().run({ apply: true, replace: false });
    printed = [];
    await command({ CONSENT_DISPLAY_MODE: 'REDIRECT', INLINE_OFFERED: 'false' }).run({
      apply: false,
      replace: false,
    });
    expect(printed).toEqual([
      '- consentDisplayMode: POPUP',
      '+ consentDisplayMode: REDIRECT',
      '- inlineAssessmentPackageOrderUrl: https://assay.example.com/sr/packages/inline/orders',
      '- supportedAssessmentTypes: ["SKILL_TEST","VIDEO_INTERVIEW","BEHAVIORAL_ASSESSMENT","REFERENCE_CHECK","BACKGROUND_CHECK","INLINE_ASSESSMENT"]',
      '+ supportedAssessmentTypes: ["SKILL_TEST","VIDEO_INTERVIEW","BEHAVIORAL_ASSESSMENT","REFERENCE_CHECK","BACKGROUND_CHECK"]',
      'Connected companies may rely on what is no longer the same: inlineAssessmentPackageOrderUrl, supportedAssessmentTypes.',
      'Nothing was changed. Run the command with --apply --replace to register this.',
    ]);
  });

  it('UNK-06 adds at once, but changes or takes away only when it is told to replace', async () => {
    const one = { PARTNER_FIELDS: 'unit|Unit|Narrows the list' };
    const two = { PARTNER_FIELDS: 'unit|Unit|Narrows the list;site|Site|Where' };
    await command(one).run({ apply: true, replace: false });
    await command(two).run({ apply: false, replace: false });
    expect(printed.at(-1)).toBe('Nothing was changed. Run the command with --apply to register this.');
    expect(await command(two).run({ apply: true, replace: false })).toBe(true);
    expect(puts()).toHaveLength(2);
    expect(await command(one).run({ apply: true, replace: false })).toBe(false);
    const moved = { ...two, PUBLIC_URL: 'https://elsewhere.example.com' };
    expect(await command(moved).run({ apply: true, replace: false })).toBe(false);
    expect(printed.at(-1)).toContain('Nothing was changed');
    expect(puts()).toHaveLength(2);
    expect(await command(moved).run({ apply: true, replace: true })).toBe(true);
    expect(smartRecruiters.stored).toMatchObject({
      consentUrl: 'https://elsewhere.example.com/sr/integration',
    });
  });

  it('shows that only the key of an address differs', async () => {
    await command().run({ apply: true, replace: false });
    printed = [];
    await command({ ENCRYPTION_KEY: randomBytes(32).toString('base64') }).run({
      apply: false,
      replace: false,
    });
    expect(printed[1]).toMatch(/^\+ integrationDisableUrl: .*key=\*\*\* \(another key\)$/);
  });

  it('UNK-01 takes the second credential when the first is refused, and says so when both are', async () => {
    const next = {
      SMARTRECRUITERS_CLIENT_ID_NEXT: 'partner',
      SMARTRECRUITERS_CLIENT_SECRET_NEXT: 'partner-secret',
    };
    expect(
      await command({ SMARTRECRUITERS_CLIENT_SECRET: 'old', ...next }).run({ apply: true, replace: false }),
    ).toBe(true);
    printed = [];
    expect(await command({ SMARTRECRUITERS_CLIENT_SECRET: 'old' }).run({ apply: true, replace: false })).toBe(
      false,
    );
    expect(printed).toEqual(['SmartRecruiters accepts none of the partner credentials.']);
  });

  it('fails with their words when SmartRecruiters refuses', async () => {
    smartRecruiters.configuration = { status: 403 };
    expect(await command().run({ apply: true, replace: false })).toBe(false);
    expect(printed.join()).toMatch(/could not be read: forbidden, status 403.*REFUSED/);
  });

  it('goes on with another token when the first one ends meanwhile, and after a pause when it asks too often', async () => {
    smartRecruiters.configuration = { status: 401, times: 1 };
    expect(await command().run({ apply: true, replace: false })).toBe(true);
    expect(smartRecruiters.count('/oauth/token')).toBe(2);
    smartRecruiters.reset();
    smartRecruiters.token = { status: 429, times: 1 };
    smartRecruiters.configuration = { status: 429, times: 1 };
    expect(await command().run({ apply: true, replace: false })).toBe(true);
    expect(smartRecruiters.count('/oauth/token')).toBe(2);
  });

  it('masks the key of our address where SmartRecruiters repeats it', async () => {
    const address = 'https://assay.example.com/sr/integrations/companies/{companyId}?key=topsecret';
    smartRecruiters.configuration = { status: 400, body: { errors: [{ message: `wrong: ${address}` }] } };
    expect(await command().run({ apply: true, replace: false })).toBe(false);
    expect(printed.join()).toContain('key=***');
    expect(printed.join()).not.toContain('topsecret');
  });
});

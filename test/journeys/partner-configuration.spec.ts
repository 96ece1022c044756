import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

/** What the doctor says of companies and accounts, which other stories have left as they are. */
const ofOthers = /^(company|engine|webhooks|package|field)-/;

const configure = (changes: Record<string, string> = {}, ...options: string[]): Promise<string> =>
  world.runConfigurePartner(changes, ...options);

describe('partner configuration', () => {
  it('prints the difference and changes nothing, until it is told to apply it; then there is none', async () => {
    const other = { CONSENT_DISPLAY_MODE: 'REDIRECT' };
    const shown = await configure(other);
    expect(shown).toContain('- consentDisplayMode: POPUP');
    expect(shown).toContain('+ consentDisplayMode: REDIRECT');
    expect(shown).toContain('Nothing was changed');
    expect(await configure(other, '--apply')).toContain('SmartRecruiters has the configuration now');
    expect(await configure(other)).toContain('already has this configuration');
    await configure({}, '--apply');
  });

  it('prints no secret, neither of the partner nor in an address', async () => {
    const printed = await configure({ PUBLIC_URL: 'https://assay.example.com' });
    expect(printed).toContain('integrationDisableUrl: https://assay.example.com');
    expect(printed).toContain('key=***');
    for (const secret of [world.encryptionKey, world.partnerSecret]) expect(printed).not.toContain(secret);
    expect(printed).not.toMatch(/key=[A-Za-z0-9_-]{10}/);
  });

  it('is all that a company needs to find us', async () => {
    expect((await connected(world)).companyId).toBeDefined();
  });
});

describe('the doctor', () => {
  it('names a registered configuration that differs, and nothing of it once that is put right', async () => {
    await configure({ CONSENT_DISPLAY_MODE: 'REDIRECT' }, '--apply');
    const { status, found } = await world.runDoctor();
    await configure({}, '--apply');
    expect([status, found]).toEqual([
      1,
      expect.arrayContaining(['partner-configuration-differs: consentDisplayMode']),
    ]);
    expect((await world.runDoctor()).found.filter((one) => !ofOthers.test(one))).toEqual([]);
  });
});

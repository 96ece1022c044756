import { expect, it } from 'vitest';
import { account, confirmedFlow, consentSpec } from '../consent-app.fixture.js';
import { GiveConsent } from '../consent/give-consent.js';
import { PartnerPace } from './partner-pace.js';

const app = consentSpec();

it('15 connects at once, on two replicas, never exceed ten calls in a second nor eight at once', async () => {
  const other = (await app.replica()).get(GiveConsent, { strict: false });
  const flows: string[] = [];
  for (let nth = 0; nth < 15; nth += 1) {
    const { apiKey } = await account(app, `account-${nth}`);
    flows.push(await confirmedFlow(app, `company-${nth}`, apiKey));
  }
  app.smartRecruiters.exchange = { delayMs: 200 };
  const given = await Promise.all(
    flows.map((flow, nth) => (nth % 2 ? other : app.get(GiveConsent)).run({ flow })),
  );
  expect(given).toHaveLength(15);
  const calls = app.smartRecruiters.calls.filter(
    ({ path, body }) => path.includes('/integration/') || body.includes('client_id=partner&'),
  );
  expect(calls.length).toBeGreaterThanOrEqual(16);
  const inSecond = calls.map(({ at }) => calls.filter((one) => one.at >= at && one.at < at + 1000).length);
  expect(Math.max(...inSecond)).toBeLessThanOrEqual(10);
  const atOnce = calls.map(({ at }) => calls.filter((one) => one.at <= at && one.endedAt > at).length);
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(8);
});

it('what SmartRecruiters answered is not lost because the end of the call cannot be noted', async () => {
  const call = async () => {
    await app.db.sql('ALTER TABLE partner_calls RENAME TO away');
    return 'granted once';
  };
  try {
    expect(await app.get(PartnerPace).run(call)).toBe('granted once');
  } finally {
    await app.db.sql('ALTER TABLE away RENAME TO partner_calls');
  }
});

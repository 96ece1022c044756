import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { describe, expect, it } from 'vitest';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import { RevokeApiKey } from '../api-keys/revoke-api-key.js';
import { DisconnectCompany } from '../disconnecting/disconnect-company.js';
import { account, callsOf, confirmedFlow, connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { newSecret } from '../secrets/secret-text.js';
import { CheckApiKey } from './check-api-key.js';
import { GiveConsent } from './give-consent.js';
import { OpenConsentFlow } from './open-consent-flow.js';

const app = consentSpec();
/** A machine that others use measures badly, so time is taken by command alone: KEY_SAMPLES=10000. */
const samples = Number(process.env['KEY_SAMPLES'] ?? 0);

const open = async (companyId = 'acme', redirect?: string) =>
  (await app.get(OpenConsentFlow).run({ companyId, ...(redirect === undefined ? {} : { redirect }) })).flow;
const check = (flow: string, apiKey: string) => app.get(CheckApiKey).run({ flow, apiKey });

/** How many microseconds a key takes to be refused, on a page of its own. */
async function timeOf(key: string): Promise<number> {
  const flow = await open();
  const began = process.hrtime.bigint();
  await refuses('api-key-refused', check(flow, key));
  return Number((process.hrtime.bigint() - began) / 1000n);
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** By how many standard deviations the ranks of two equally long lists differ (Mann and Whitney). */
function differenceOf(left: readonly number[], right: readonly number[]): number {
  const all = [
    ...left.map((time) => ({ time, isLeft: true })),
    ...right.map((time) => ({ time, isLeft: false })),
  ];
  all.sort((a, b) => a.time - b.time);
  const n = left.length;
  let ranks = 0;
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to]?.time === all[from]?.time) to += 1;
    const shared = (from + to + 1) / 2;
    ranks += shared * all.slice(from, to).filter(({ isLeft }) => isLeft).length;
  }
  return (ranks - (n * (2 * n + 1)) / 2) / Math.sqrt((n * n * (2 * n + 1)) / 12);
}

describe('checking an API key', () => {
  it('shows both parties and changes nothing', async () => {
    const { apiKey } = await account(app);
    const preview = await check(await open('acme', 'https://www.smartrecruiters.com/back'), ` ${apiKey}\n`);
    expect(preview).toEqual({
      flow: expect.any(String),
      companyId: 'acme',
      accountId: 'northwind',
      accountName: 'northwind Ltd',
      redirect: 'https://www.smartrecruiters.com/back',
    });
    expect(app.smartRecruiters.calls).toEqual([]);
    expect(await app.db.sql('SELECT 1 FROM connections')).toHaveLength(0);
  });

  it('refuses unknown, revoked and misspelt keys alike', async () => {
    const { apiKey, keyId } = await account(app);
    await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
    const flow = await open();
    for (const wrong of [newSecret('key'), apiKey, `${apiKey.slice(0, -1)}!`, 'nonsense']) {
      await refuses('api-key-refused', check(flow, wrong));
    }
  });

  it('does the same for unknown and revoked keys, so that its time tells nothing', async () => {
    const { apiKey, keyId } = await account(app);
    await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
    const lookedFor = async (key: string): Promise<string[]> => {
      const flow = await open();
      const refused = () => refuses('api-key-refused', check(flow, key));
      // Loops of the app ask meanwhile, too, but not about keys.
      const statements = (await callsOf(PostgresQueryRunner.prototype, 'query', refused)).map(([statement]) =>
        String(statement),
      );
      return statements.filter((statement) => statement.includes('"api_keys"'));
    };
    const unknown = await lookedFor(newSecret('key'));
    expect(unknown).toHaveLength(1);
    expect(await lookedFor(apiKey)).toEqual(unknown);
  });

  it.each(samples > 0 ? [samples] : [])(
    'takes the same time for unknown and revoked keys, by so many samples of each',
    { timeout: 1_200_000 },
    async () => {
      const { apiKey, keyId } = await account(app);
      await app.get(RevokeApiKey).run({ accountId: 'northwind', keyId });
      const [unknown, revoked]: [number[], number[]] = [[], []];
      for (let round = 0; round < samples; round += 1)
        for (const times of round % 2 === 0 ? [unknown, revoked] : [revoked, unknown])
          times.push(await timeOf(times === revoked ? apiKey : newSecret('key')));
      const z = differenceOf(unknown, revoked);
      process.stdout.write(
        `${samples} samples of each: medians ${median(unknown)} and ${median(revoked)} µs, z ${z.toFixed(2)}\n`,
      );
      // By chance alone it is larger once in 150,000 runs.
      expect(Math.abs(z)).toBeLessThan(4.5);
    },
  );

  it('looks for no key that is misspelt', async () => {
    const { apiKey } = await account(app);
    const flow = await open();
    const looks = await callsOf(app.get(ApiKeys), 'usable', async () => {
      for (const typo of [`${apiKey}x`, apiKey.slice(1), apiKey.replace(/.$/, '-'), newSecret('secret')])
        await refuses('api-key-refused', check(flow, typo));
    });
    expect(looks).toEqual([]);
    expect(await check(flow, apiKey)).toMatchObject({ accountId: 'northwind' });
  });

  it('is possible five times per flow, however many try at once', async () => {
    const { apiKey } = await account(app);
    const flow = await open();
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => check(flow, newSecret('key'))));
    const codes = tries.map((outcome) =>
      outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : '',
    );
    expect(codes.filter((code) => code === 'api-key-refused')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(7);
    await refuses('too-many-tries', check(flow, apiKey));
    expect(await check(await open(), apiKey)).toMatchObject({ accountId: 'northwind' });
  });

  it('refuses a flow that is forged, too old or already used', async () => {
    const { apiKey } = await account(app);
    await refuses('consent-flow-expired', check('v1.x.y.z', apiKey));
    const old = await open();
    app.clock.advance(601);
    await refuses('consent-flow-expired', check(old, apiKey));
    const flow = await confirmedFlow(app, 'acme', apiKey);
    await app.get(GiveConsent).run({ flow });
    await refuses('consent-flow-expired', check(flow, apiKey));
  });

  it('refuses a key that another company lives on', async () => {
    const { apiKey } = await connected(app, 'acme');
    await refuses('api-key-in-use', check(await open('globex'), apiKey));
    expect(await check(await open('acme'), apiKey)).toMatchObject({ accountId: 'northwind' });
  });

  it('refuses to move a connected company to another account', async () => {
    await connected(app, 'acme', 'northwind');
    const other = await account(app, 'contoso');
    await refuses('company-connected-elsewhere', check(await open('acme'), other.apiKey));
  });

  it('says that a disconnected company had another account before, and never which one', async () => {
    await connected(app, 'acme', 'northwind');
    await app.get(DisconnectCompany).run({ companyId: 'acme', authenticated: true });
    const other = await account(app, 'contoso');
    const preview = await check(await open('acme'), other.apiKey);
    expect(preview).toMatchObject({ accountName: 'contoso Ltd', moved: true });
    expect(JSON.stringify({ ...preview, flow: '' })).not.toContain('northwind');
  });
});

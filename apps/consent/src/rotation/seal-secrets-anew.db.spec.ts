import { openVault, Vault } from '@assay/persistence';
import { documentedRotation } from '@assay/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RotateWebhookSecret } from '../accounts/rotate-webhook-secret.js';
import { SaveAccount } from '../accounts/save-account.js';
import { SignWebhook } from '../accounts/sign-webhook.js';
import { CreateApiKey } from '../api-keys/create-api-key.js';
import { ShowApiKey } from '../api-keys/show-api-key.js';
import { CheckApiKey } from '../consent/check-api-key.js';
import { GiveConsent } from '../consent/give-consent.js';
import { OpenConsentFlow } from '../consent/open-consent-flow.js';
import { disconnectSecret, isDisconnectSecret } from '../secrets/disconnect-address.js';
import { LendToken } from '../credentials/lend-token.js';
import { type ConsentApp, refuses, startConsent } from '../consent-app.fixture.js';
import { CheckDisconnectSecret } from '../disconnecting/check-disconnect-secret.js';
import { CreatePortalLink } from '../portal/create-portal-link.js';
import { OpenPortal } from '../portal/open-portal.js';
import { IssueToken } from '../tokens/issue-token.js';
import { sealedColumns, SealSecretsAnew } from './seal-secrets-anew.js';

const steps = documentedRotation();
const neighbours = steps.slice(1).map((list, index) => [index + 1, steps[index] ?? '', list] as const);

let app: ConsentApp;
const replicas = new Map<string, INestApplicationContext>();
beforeAll(async () => {
  app = await startConsent({ ENCRYPTION_KEY: steps[0] ?? '' });
});
afterAll(() => app.close());

async function at(step: string): Promise<INestApplicationContext> {
  const known = replicas.get(step) ?? (await app.replica({ ENCRYPTION_KEY: step }));
  replicas.set(step, known);
  return known;
}

const part = <T>(context: INestApplicationContext, type: new (...args: never[]) => T): T =>
  context.get(type, { strict: false });

/** Everything a replica makes whose secrets another one has to understand. */
async function makeAll(by: INestApplicationContext, name: string) {
  const companyId = `company-${name}`;
  const account = { accountId: name, name: `${name} Ltd`, engineUrl: 'https://engine.example/hook' };
  await part(by, SaveAccount).run(account);
  await part(by, RotateWebhookSecret).run({ accountId: name });
  const used = await part(by, CreateApiKey).run({ accountId: name });
  const unused = await part(by, CreateApiKey).run({ accountId: name });
  const { flow } = await part(by, OpenConsentFlow).run({ companyId });
  const confirmed = await part(by, CheckApiKey).run({ flow, apiKey: used.apiKey });
  await part(by, GiveConsent).run({ flow: confirmed.flow });
  const body = app.smartRecruiters.calls.filter(({ path }) => path.includes('/integration/')).at(-1)?.body;
  const issued = JSON.parse(body ?? '{}') as { clientId: string; clientSecret: string };
  const portal = await part(by, CreatePortalLink).run({ accountId: name });
  return { name, companyId, used, unused, issued, portal };
}
type Made = Awaited<ReturnType<typeof makeAll>>;

/** Whether a replica understands all of it; what travels in addresses lives for minutes only. */
async function understands(by: INestApplicationContext, made: Made, travelling: boolean): Promise<void> {
  const { name: accountId, companyId, used, unused, issued, portal } = made;
  const message = { accountId, messageId: 'm', timestamp: 1, payload: '{}' };
  expect((await part(by, SignWebhook).run(message)).signature.split(' ')).toHaveLength(2);
  expect(await part(by, ShowApiKey).run({ accountId, keyId: unused.keyId })).toMatchObject({
    apiKey: unused.apiKey,
  });
  const { flow } = await part(by, OpenConsentFlow).run({ companyId });
  expect(await part(by, CheckApiKey).run({ flow, apiKey: used.apiKey })).toMatchObject({ accountId });
  expect(await part(by, IssueToken).run(issued)).toMatchObject({ expiresIn: 1800 });
  expect((await part(by, LendToken).run({ companyId })).accessToken).toMatch(/^token-granted/);
  if (!travelling) return;
  const token = new URL(portal.url).searchParams.get('token') ?? '';
  expect(await part(by, OpenPortal).run({ token })).toMatchObject({ accountId });
}

const foreign = async (seam: string): Promise<number> => {
  let found = 0;
  for (const { table, column } of sealedColumns) {
    const sql = `SELECT 1 FROM ${table} WHERE NOT starts_with(${column}, '${seam}.')`;
    found += (await app.db.sql(sql)).length;
  }
  return found;
};

describe('changing the encryption key by the steps of docs/operations.md', () => {
  const everything: Made[] = [];

  it('there are four', () => expect(steps).toHaveLength(4));

  it.each(neighbours)(
    'replicas on both sides of step %i understand what either made, and all that was made before',
    async (number, before, after) => {
      const earlier = await at(before);
      const made = [await makeAll(earlier, `a${number}`)];
      // Nobody goes on before everything is sealed anew.
      if (number === 3) await part(earlier, SealSecretsAnew).run();
      const later = await at(after);
      if (number < 3) made.push(await makeAll(later, `b${number}`));
      everything.push(...made);
      for (const one of everything) {
        await understands(earlier, one, false);
        await understands(later, one, number < 3 && made.includes(one));
      }
      // The address that was registered last is good on both sides, and so is the one that is registered next.
      if (number < 3)
        for (const given of [before, after].map((list) => disconnectSecret(new Vault(list))))
          for (const list of [before, after]) expect(isDisconnectSecret(new Vault(list), given)).toBe(true);
    },
    60_000,
  );

  it('says when the old key opens nothing any more, and no secret is sealed with it then', async () => {
    const said = app.logs.lines.filter(({ msg }) => msg === 'every secret is sealed with the present key');
    expect(said.at(-1)).toMatchObject({ key: 'v1.second' });
    expect(await foreign('v1.second')).toBe(0);
  });

  it('the first key is in the last list no more: it opens nothing, and its address for disconnecting is refused', async () => {
    const [first = '', , , last = ''] = steps;
    expect(last).not.toContain(first);
    await expect(openVault(app.db.database, first)).rejects.toThrow('does not hold the key second');
    const by = await at(last);
    const check = (list: string) =>
      part(by, CheckDisconnectSecret).run({ addressSecret: disconnectSecret(new Vault(list)) });
    await refuses('unauthenticated', check(first));
    expect(await check(last)).toEqual({});
  });
});

it('every column of consent that holds something sealed is known to be sealed anew', async () => {
  const rows = await app.db.sql<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'consent' AND column_name LIKE 'sealed%' ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(
    sealedColumns.map(({ table, column }) => `${table}.${column}`).sort(),
  );
});

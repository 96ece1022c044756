import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Vault } from '@assay/persistence';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRODUCT_APPS } from '../../tools/processes.mjs';
import { open, send } from './forms.fixture.js';
import { consent, invitation, ordered, parties, reaches, taken, type Parties } from './stories.fixture.js';
import { columnsWith, contentsOf, found, logOf } from './traces.fixture.js';
import { World } from './world.fixture.js';

const mark = randomBytes(6).toString('hex');
const personal = {
  firstName: `Zoe${mark}`,
  lastName: `Quill${mark}`,
  email: `zoe.${mark}@example.org`,
  refusedEmail: `refused.${mark}@example.org`,
};
const settings = {
  LOG_LEVEL: 'debug',
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  VENDOR_API_TOKEN: `vendor-token-${mark}-of-confinement`,
  REPORTS_TOKEN: `reports-token-${mark}-of-confinement`,
  SMARTRECRUITERS_CLIENT_SECRET: `partner-secret-${mark}`,
};
const wrongKey = `assay_live_key_${mark}${'x'.repeat(37)}`;
const wrongSecret = `wrong-secret-${mark}`;
const wrongLink = `wrong-link-${mark}`;

let world: World;
let both: Parties;
let secrets: Readonly<Record<string, string>>;

/** The one file of the sandbox, in which SmartRecruiters’ secrets are. */
async function snapshot(): Promise<string> {
  const folder = join(world.folder, 'sandbox');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join();
}

async function sealed(sql: string, purpose: string): Promise<string> {
  const [row] = await world.sql<{ value: string }>(sql);
  return new Vault(settings.ENCRYPTION_KEY).open(String(row?.value), purpose);
}

/** Everything goes right, and then much goes wrong. */
async function live(): Promise<string> {
  both = await parties(world);
  const { consentUrl } = await world.sandbox.consent(both.companyId);
  expect((await send(await open(consentUrl), { apiKey: wrongKey })).status).toBe(422);
  expect((await consent(world, both)).status).toBe(200);
  const { firstName, lastName, email, refusedEmail } = personal;
  const candidate = { firstName, lastName, email, applicationLanguage: 'en' };
  const first = await ordered(world, both.companyId, { candidate });
  const mail = await invitation(world, email);
  await taken(world, { ...first, email });
  await world.sandbox.faults(
    { where: 'smtp', kind: '550', match: refusedEmail, times: 1 },
    { where: 'webhook', kind: '500', times: 1 },
    { where: 'results', kind: '500', times: 1 },
  );
  const second = await ordered(world, both.companyId, { candidate: { ...candidate, email: refusedEmail } });
  await reaches(world, second.orderId, 'REJECTED');
  await world.sandbox.clearFaults();
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = `grant_type=client_credentials&client_id=${randomUUID()}&client_secret=${wrongSecret}`;
  await fetch(`${world.gatewayUrl}/sr/oauth/token`, { method: 'POST', headers: form, body });
  await fetch(`${world.gatewayUrl}/sr/oauth/token?client_secret=${wrongSecret}`, {
    method: 'POST',
    headers: form,
  });
  await fetch(`${world.gatewayUrl}/c/${wrongLink}`);
  await fetch(`${world.gatewayUrl}/v1/orders`, { headers: { authorization: `Bearer ${wrongSecret}` } });
  return String(mail.links.find((link) => link.includes('/c/'))?.split('/c/')[1]);
}

beforeAll(async () => {
  world = await World.start(settings);
  const linkToken = await live();
  const { companyId, accountId, apiKey } = both;
  const credential = JSON.parse(
    await sealed(
      `SELECT sealed_credential AS value FROM consent.granted_credentials WHERE company_id = '${companyId}'`,
      `granted_credentials.credential.${companyId}`,
    ),
  ) as { clientSecret: string };
  const issued = /"issued":\{[^}]*"clientSecret":"([^"]+)"/.exec(await eventually(snapshot))?.[1];
  secrets = {
    ...settings,
    LOG_LEVEL: wrongKey,
    wrongKey,
    wrongSecret,
    wrongLink,
    apiKey,
    linkToken,
    granted: credential.clientSecret,
    issued: String(issued),
    token: await sealed(
      `SELECT sealed_token AS value FROM consent.granted_credentials WHERE company_id = '${companyId}'`,
      `granted_credentials.token.${companyId}`,
    ),
    webhook: await sealed(
      `SELECT sealed_webhook_secret AS value FROM consent.accounts WHERE id = '${accountId}'`,
      `accounts.webhook_secret.${accountId}`,
    ),
  };
  for (const secret of Object.values(secrets)) expect(secret.length).toBeGreaterThan(15);
});

afterAll(() => world.stop());

describe('what nobody else may know', () => {
  it.each(PRODUCT_APPS)('is in no log line of %s, however chatty', async (app) => {
    const log = await logOf(app);
    expect(log).toContain('"level":"debug"');
    expect(found(log, { ...secrets, ...personal })).toEqual([]);
  });

  it('is nowhere in what NATS keeps', async () => {
    const contents = await contentsOf(world, 'nats');
    expect(contents).toContain('order-placed');
    expect(found(contents, { ...secrets, ...personal })).toEqual([]);
  });

  it('is in the database only sealed or hashed, if it is a secret', async () => {
    for (const [name, secret] of Object.entries(secrets)) {
      expect([name, await columnsWith(world, secret)]).toEqual([name, []]);
    }
  });

  it('is in these columns and no others, if it is who somebody is', async () => {
    const names = await Promise.all(Object.values(personal).map((text) => columnsWith(world, text)));
    expect([...new Set(names.flat())].sort()).toEqual([
      'gateway.intake.order_document',
      'ordering.orders.email',
      'ordering.orders.first_name',
      'ordering.orders.last_name',
    ]);
  });
});

import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Vault } from '@assay/persistence';
import { type CollectedSpan, eventually, TraceCollector } from '@assay/testing';
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
const collectorKey = `collector-key-${mark}`;
const wrongKey = `assay_live_key_${mark}${'x'.repeat(37)}`;
const wrongSecret = `wrong-secret-${mark}`;
const wrongLink = `wrong-link-${mark}`;

let world: World;
let collector: TraceCollector;
let played: { orderId: string; smartrecruitersId: string };
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
  const { orderId } = await world.vendor.orderOf(both.companyId, first.orderId);
  played = { orderId, smartrecruitersId: first.orderId };
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
  collector = await TraceCollector.start();
  world = await World.start({
    ...settings,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_EXPORTER_OTLP_HEADERS: `x-key=${collectorKey}`,
    OTEL_BSP_SCHEDULE_DELAY: '200',
  });
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
    collectorKey,
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

afterAll(async () => {
  await world.stop();
  await collector.close();
});

/** The spans of the order that was taken, as soon as what SmartRecruiters accepted is among them. */
async function traceOfOrder(): Promise<CollectedSpan[]> {
  return eventually(() => {
    const placed = collector.spans.find(
      ({ name, attributes }) =>
        name === 'publish order-placed' && attributes['assay.order_id'] === played.orderId,
    );
    const spans = collector.spans.filter(({ traceId }) => traceId === placed?.traceId);
    const known = new Set(spans.map(({ spanId }) => spanId));
    const unknown = spans.filter(({ parentSpanId }) => parentSpanId !== '' && !known.has(parentSpanId));
    expect(unknown.map(({ name }) => name)).toEqual([]);
    const result = spans.find(({ name }) => name === 'PUT /v1/orders/:orderId/result');
    const accepted = spans.filter(({ name }) => name === 'call smartrecruiters patch-results');
    expect(accepted.some(({ startedAt }) => result && startedAt > result.startedAt)).toBe(true);
    return spans;
  });
}

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

describe('the trace of an order', () => {
  it('is one from the call of SmartRecruiters over all apps to the mail server’s answer and the result they accepted', async () => {
    const spans = await traceOfOrder();
    const facts = (name: string) => spans.find((span) => span.name === name)?.attributes;
    expect([...new Set(spans.map(({ service }) => service))].sort()).toEqual([...PRODUCT_APPS].sort());
    expect(spans.filter(({ parentSpanId }) => parentSpanId === '').map(({ name }) => name)).toEqual([
      'POST /sr/packages/orders',
    ]);
    expect(facts('POST /sr/packages/orders')).toMatchObject({ 'http.response.status_code': 202 });
    for (const name of ['ask place-order', 'answer place-order', 'consume invite-candidate'])
      expect(facts(name)).toMatchObject({ 'assay.correlation_id': expect.any(String) });
    expect(facts('call mail invitation')).toMatchObject({ 'assay.outcome': 'accepted' });
    expect(facts('call engine assign-order')).toMatchObject({ 'http.response.status_code': 200 });
    expect(facts('answer sign-webhook')).toMatchObject({ 'assay.outcome': 'done' });
    expect(facts('PUT /v1/orders/:orderId/result')).toMatchObject({ 'http.response.status_code': 200 });
    expect(facts('call smartrecruiters patch-results')).toMatchObject({ 'assay.outcome': 'accepted' });
  });

  it('has one correlation id for all that is owed on the way, which its log lines carry beside the trace', async () => {
    const [root, ...others] = (await traceOfOrder()).sort((a, b) => Number(a.startedAt - b.startedAt));
    const correlationId = root?.attributes['assay.correlation_id'];
    const worked = others.filter(({ name }) => name.startsWith('work '));
    expect(worked.length).toBeGreaterThan(3);
    for (const { name, attributes } of worked)
      expect([name, attributes['assay.correlation_id']]).toEqual([name, correlationId]);
    const logs = await Promise.all(PRODUCT_APPS.map(logOf));
    const lines = logs
      .flatMap((log) => log.split('\n').filter((line) => line.includes(played.orderId)))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const msg of ['letter attempted', 'engine told', 'submit-result']) {
      const told = lines.filter((line) => line['msg'] === msg);
      expect(told.length).toBeGreaterThan(0);
      for (const line of told)
        expect([msg, line['correlationId'], line['trace_id']]).toEqual([msg, correlationId, root?.traceId]);
    }
  });

  it('names nobody, and holds no secret, no address and nothing of which there are many but ids of ours', async () => {
    await traceOfOrder();
    expect(collector.headers[0]?.['x-key']).toBe(collectorKey);
    const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
    const texts = new Set<string>();
    for (const { name, attributes } of collector.spans) {
      texts.add(name);
      for (const [key, value] of Object.entries(attributes))
        if (typeof value === 'string' && !(key.endsWith('_id') && id.test(value))) texts.add(value);
    }
    const all = [...texts].join('\n');
    const ids = { theirs: played.smartrecruitersId, company: both.companyId, account: both.accountId };
    expect(found(all, { ...secrets, ...personal, ...ids })).toEqual([]);
    // Words of ours and routes; nothing that a caller could have written.
    for (const text of texts)
      expect(text).toMatch(/^[A-Za-z]+$|^[\w -]+$|^(GET|POST|PUT|PATCH|DELETE) [\w/:*.-]+$|^\/[\w/:*.-]*$/);
    expect(texts.size).toBeLessThan(200);
  });
});

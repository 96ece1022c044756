import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@assay/runtime';
import { createTransport } from 'nodemailer';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SandboxConfig } from '../app.config.js';
import { AssayStandIn } from '../assay.fixture.js';
import { bootSandbox, type RunningSandbox } from './boot-sandbox.js';
import { signWebhook } from '../engine/webhook-signature.js';

const assay = new AssayStandIn();
const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
let sandbox: RunningSandbox;
let partnerToken: string;
let granted: { clientId: string; clientSecret: string };

interface Reply {
  status: number;
  headers: Headers;
  // the shapes differ per path, and a wrong one fails the expectation that reads it
  json: Record<string, never>;
}

beforeAll(async () => {
  await assay.start();
  sandbox = await start();
  partnerToken = await token('master', 'master-secret');
  await put('/assessment-api/v202010/partner/configuration', partnerToken, assay.configuration);
});

afterAll(async () => {
  await sandbox.close();
  await assay.stop();
  rmSync(dataDir, { recursive: true });
});

function start(settings: Partial<SandboxConfig> = {}): Promise<RunningSandbox> {
  const config = Object.assign(new SandboxConfig(), {
    SANDBOX_PORT: 0,
    SANDBOX_SMTP_PORT: 0,
    SANDBOX_DATA_DIR: dataDir,
    ASSAY_URL: assay.url,
    VENDOR_API_TOKEN: 'vendor',
    SMARTRECRUITERS_CLIENT_ID: 'master',
    SMARTRECRUITERS_CLIENT_SECRET: 'master-secret',
    ...settings,
  });
  return bootSandbox(config, new Logger({ app: 'sandbox', level: 'silent' }));
}

async function call(method: string, path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(`http://localhost:${sandbox.port}${path}`, { method, ...init });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: JSON.parse(text || '{}') as Reply['json'],
  };
}

function put(path: string, bearer: string, body: unknown, method = 'PUT'): Promise<Reply> {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  return call(method, path, { headers, body: JSON.stringify(body) });
}

function control(method: string, path: string, body?: unknown): Promise<Reply> {
  return call(method, `/api${path}`, body === undefined ? {} : { body: JSON.stringify(body) });
}

const tokens = new Map<string, string>();

// kept, as a client does: the token endpoint counts against the credential's limit too
async function token(clientId: string, clientSecret: string): Promise<string> {
  const known = tokens.get(clientId);
  if (known) return known;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const answer = await call('POST', '/identity/oauth/token', { body: new URLSearchParams(form) });
  const fresh: string = answer.json.access_token ?? '';
  tokens.set(clientId, fresh);
  return fresh;
}

async function connect(companyId: string): Promise<Reply> {
  await control('POST', '/companies', { companyId });
  await control('POST', `/companies/${companyId}/consent`);
  const body = { clientId: `issued-${companyId}`, clientSecret: 's' };
  return put(`/assessment-api/v202010/integration/company/${companyId}`, partnerToken, body, 'POST');
}

async function order(companyId: string, body: object = {}): Promise<string> {
  const candidate = { firstName: 'Ola', lastName: 'Nowak', email: 'ola@example.org' };
  const answer = await control('POST', `/companies/${companyId}/orders`, {
    packageId: 'pkg-backend-junior',
    candidate,
    ...body,
  });
  return answer.json.orderId ?? '';
}

describe('SmartRecruiters in the sandbox', () => {
  const company = '/assessment-api/v202010/integration/company';

  it('exchanges credentials only with a consent, and only once', async () => {
    await control('POST', '/companies', { companyId: 'Northwind' });
    const body = { clientId: 'a', clientSecret: 'b' };
    expect((await put(`${company}/Northwind`, partnerToken, body, 'POST')).status).toBe(403);
    const connected = await connect('Northwind');
    expect(connected.status).toBe(200);
    granted = connected.json as unknown as typeof granted;
    expect((await put(`${company}/Northwind`, partnerToken, body, 'POST')).status).toBe(409);
    expect((await put(`${company}/Northwind`, 'made up', body, 'POST')).status).toBe(401);
    expect((await put(`${company}/Northwind`, partnerToken, { clientId: 'a' }, 'POST')).status).toBe(400);
    expect(
      (await put(`${company}/Northwind`, await token(granted.clientId, granted.clientSecret), body, 'POST'))
        .status,
    ).toBe(403);
  });

  it('orders a package with the whole body of the contract and takes its result', async () => {
    const orderId = await order('Northwind');
    const [sent] = assay.to('POST', '/sr/packages/orders').slice(-1);
    expect(sent?.authorization).toBe('Bearer t');
    expect(JSON.parse(sent?.text ?? '')).toMatchObject({
      resultCallbackURL: `http://localhost:${sandbox.port}/assessment-api/v202010/orders/${orderId}/results`,
      companyId: 'Northwind',
      requester: { userId: expect.any(String), email: expect.any(String) },
    });
    const bearer = await token(granted.clientId, granted.clientSecret);
    const results = `/assessment-api/v202010/orders/${orderId}/results`;
    await put(results, bearer, { status: 'PENDING', name: 'Bundle', summary: 'x' }, 'PATCH');
    const merged = await put(
      results,
      bearer,
      { status: 'COMPLETED', summary: null, score: { raw: 74, min: 0, max: 100 } },
      'PATCH',
    );
    expect(merged.json).toEqual({
      status: 'COMPLETED',
      name: 'Bundle',
      score: { raw: 74, min: 0, max: 100 },
    });
    expect((await put(results, bearer, { score: { raw: 174, min: 0, max: 100 } }, 'PATCH')).status).toBe(400);
    expect((await put(results, bearer, { scoreLable: 'Pass' }, 'PATCH')).status).toBe(400);
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/merge-patch+json' };
    expect((await call('PATCH', results, { headers, body: '{}' })).status).toBe(415);
    const kept = await control('GET', `/orders/${orderId}`);
    expect(kept.json.history).toHaveLength(2);
    expect(kept.json.accepted).toBe(true);
  });

  it('lets a company touch only its own orders', async () => {
    const other = await connect('Southwind');
    const stranger = other.json as unknown as typeof granted;
    const results = `/assessment-api/v202010/orders/${await order('Northwind')}/results`;
    const foreign = await put(
      results,
      await token(stranger.clientId, stranger.clientSecret),
      { status: 'PENDING' },
      'PATCH',
    );
    expect(foreign.status).toBe(403);
    const unknown = `/assessment-api/v202010/orders/00000000-0000-4000-8000-000000000000/results`;
    expect(
      (await put(unknown, await token(granted.clientId, granted.clientSecret), {}, 'PATCH')).status,
    ).toBe(404);
  });

  it('stops the eleventh request of a second with the documented headers', async () => {
    const { clientId, clientSecret } = (await connect('Eastwind')).json as unknown as typeof granted;
    const bearer = await token(clientId, clientSecret);
    const answers: Reply[] = [];
    for (let number = 0; number < 11; number += 1)
      answers.push(await call('GET', '/jobs/none', { headers: { authorization: `Bearer ${bearer}` } }));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('x-ratelimit-remaining')).toBe('0');
  });

  it('answers 404 to an address it does not serve, and records it as a mistake', async () => {
    expect((await call('POST', '/assessment-api/v202010/orders/1/result')).status).toBe(404);
    const { items } = (await control('GET', '/traffic?violations=only')).json as unknown as {
      items: object[];
    };
    expect(items).toContainEqual(expect.objectContaining({ operation: null, status: 404 }));
  });

  it.each(['__proto__', 'constructor'])('knows nobody and nothing by the name of %s', async (name) => {
    const path = `/assessment-api/v202010/orders/${name}/results`;
    const bearer = await token(granted.clientId, granted.clientSecret);
    expect((await control('GET', `/orders/${name}`)).status).toBe(404);
    expect((await control('GET', `/companies/${name}`)).status).toBe(404);
    expect((await control('GET', `/engine/orders/${name}`)).status).toBe(404);
    expect((await put(path, bearer, { status: 'PENDING' }, 'PATCH')).status).not.toBe(200);
    await control('POST', '/companies', { companyId: name });
    expect((await control('GET', `/companies/${name}`)).json.companyId).toBe(name);
  });

  it('makes equal calls at once when asked to', async () => {
    const before = assay.to('POST', '/sr/packages/orders').length;
    await order('Northwind', { repeat: 50, requester: false });
    const calls = assay.to('POST', '/sr/packages/orders').slice(before);
    expect(new Set(calls.map((one) => one.text)).size).toBe(1);
    expect(calls).toHaveLength(50);
    expect(JSON.parse(calls[0]?.text ?? '{}')).not.toHaveProperty('requester');
  });

  it('injects the faults it is told to, as often as it is told to', async () => {
    const { clientId, clientSecret } = (await connect('Westwind')).json as unknown as typeof granted;
    const orderId = await order('Westwind');
    const bearer = await token(clientId, clientSecret);
    const rules = [{ where: 'results', kind: '500', times: 1, companyId: 'Westwind' }];
    expect((await control('PUT', '/faults', { rules })).status).toBe(200);
    const results = `/assessment-api/v202010/orders/${orderId}/results`;
    expect((await put(results, bearer, { status: 'PENDING' }, 'PATCH')).status).toBe(500);
    expect((await put(results, bearer, { status: 'PENDING' }, 'PATCH')).status).toBe(200);
    await control('PUT', '/faults', { rules: [{ where: 'results', kind: 'drop-answer', times: 1 }] });
    await expect(put(results, bearer, { status: 'IN_PROGRESS' }, 'PATCH')).rejects.toThrow();
    expect((await control('GET', `/orders/${orderId}`)).json.result).toEqual({ status: 'IN_PROGRESS' });
    await control('DELETE', '/faults');
    expect((await control('PUT', '/faults', { rules: [{ where: 'nowhere', kind: '500' }] })).status).toBe(
      400,
    );
  });

  it('records both directions without secrets, and says what is against the contract', async () => {
    assay.instead.set('GET /sr/packages?country-code=pl', [200, { content: [] }]);
    await control('GET', '/companies/Northwind/packages?country-code=pl');
    const { items } = (await control('GET', '/traffic')).json as unknown as {
      items: { operation: string; status: number; fault: string | null; violations: { part: string }[] }[];
    };
    const text = JSON.stringify(items);
    expect(text).not.toContain(granted.clientSecret);
    expect(text).not.toContain('master-secret');
    expect(text).not.toContain('secret=s');
    const wrong = items.filter((one) => one.violations.length > 0);
    expect(
      wrong.filter((one) => one.violations.some(({ part }) => part === 'answer')).map((one) => one.operation),
    ).toEqual(['listPackages']);
    expect(wrong.filter((one) => one.status === 200 && one.operation !== 'listPackages')).toEqual([]);
  });
});

describe('the engine in the sandbox', () => {
  async function webhook(accountId: string, orderId: string, secret = assay.webhookSecret): Promise<Reply> {
    const assessments = [
      { id: 'a-python', name: 'Python basics' },
      { id: 'a-sql', name: 'SQL basics' },
    ];
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: 'ola@example.org', language: 'en' };
    const data = {
      orderId,
      accountId,
      companyId: 'Northwind',
      packageId: 'pkg-backend-junior',
      assessments,
      candidate,
      fields: {},
    };
    const body = JSON.stringify({ type: 'order.placed', timestamp: new Date().toISOString(), data });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = {
      'content-type': 'application/json',
      'webhook-id': `msg-${orderId}`,
      'webhook-timestamp': timestamp,
      'webhook-signature': signWebhook(secret, `msg-${orderId}`, timestamp, Buffer.from(body)),
    };
    return call('POST', `/engine/webhooks/${accountId}`, { headers, body });
  }

  it('makes an account with packages and a key through the vendor API', async () => {
    const made = await control('POST', '/accounts', { accountId: 'north', name: 'North Tests' });
    expect(made.json).toMatchObject({ accountId: 'north', apiKey: 'assay_key' });
    const [saved] = assay.to('PUT', '/v1/accounts/north');
    expect(saved?.authorization).toBe('Bearer vendor');
    expect(JSON.parse(saved?.text ?? '').engineUrl).toBe(
      `http://localhost:${sandbox.port}/engine/webhooks/north`,
    );
    expect(assay.to('PUT', '/v1/accounts/north/packages')).toHaveLength(1);
  });

  it('assigns one quiz per order, and none to a stranger', async () => {
    const first = await webhook('north', 'order-1');
    expect(first.json.assessmentUrl).toMatch(/\/engine\/take\//);
    expect((await webhook('north', 'order-1')).json).toEqual(first.json);
    expect(await (await fetch(String(first.json.assessmentUrl))).text()).toContain('North Tests</span>');
    expect((await webhook('north', 'order-2', 'whsec_d3Jvbmc=')).status).toBe(401);
    expect((await webhook('nobody', 'order-2')).status).toBe(404);
  });

  it('lets the quiz be taken and delivers progress and result, again until accepted', async () => {
    assay.instead.set('PUT /v1/orders/order-1/result', [503, {}]);
    await control('POST', '/engine/orders/order-1/take', { answers: 'good' });
    await eventually(() => expect(assay.to('PUT', '/v1/orders/order-1/result').length).toBeGreaterThan(0));
    assay.instead.clear();
    await eventually(async () => {
      const { deliveries } = (await control('GET', '/engine/orders/order-1')).json as unknown as {
        deliveries: { state: string }[];
      };
      expect(deliveries.map((one) => one.state)).toEqual(['done', 'done', 'done']);
    });
    const [result] = assay.to('PUT', '/v1/orders/order-1/result').slice(-1);
    expect(JSON.parse(result?.text ?? '')).toMatchObject({
      score: 100,
      scoreLabel: 'Pass',
      assessments: [{ score: 100 }, { score: 100 }],
    });
    expect(assay.to('POST', '/v1/orders/order-1/progress')).toHaveLength(2);
  });
});

describe('the mailbox in the sandbox', () => {
  const mail = {
    from: 'Northwind <assay@example.org>',
    subject: 'Your assessment',
    html: '<a href="https://x.example/c/1?a=1&amp;b=2">Start</a>',
  };
  const post = (to: string): Promise<unknown> =>
    createTransport({ host: 'localhost', port: sandbox.smtpPort, ignoreTLS: true }).sendMail({ ...mail, to });

  it('accepts a mail and shows its links', async () => {
    await post('ola@example.org');
    const { items } = (await control('GET', '/mailbox?to=OLA@example.org')).json as unknown as {
      items: { id: string; links: string[]; sender: string; subject: string }[];
    };
    expect(items).toMatchObject([{ subject: 'Your assessment', links: ['https://x.example/c/1?a=1&b=2'] }]);
    const shown = await (await fetch(`http://localhost:${sandbox.port}/mailbox/${items[0]?.id}`)).text();
    expect(shown).toContain('Northwind &lt;assay@example.org&gt;');
  });

  it('refuses for good, for now and altogether', async () => {
    await expect(post('who@bounce.example')).rejects.toMatchObject({ responseCode: 550 });
    await control('PUT', '/faults', { rules: [{ where: 'smtp', kind: '451', times: 1 }] });
    await expect(post('ola@example.org')).rejects.toMatchObject({ responseCode: 451 });
    await control('PUT', '/faults', { rules: [{ where: 'smtp', kind: 'down' }] });
    await expect(post('ola@example.org')).rejects.toThrow('ECONNREFUSED');
    await control('DELETE', '/faults');
    await post('ola@example.org');
  });

  it('may keep a mail and lose its answer', async () => {
    await control('PUT', '/faults', { rules: [{ where: 'smtp', kind: 'drop-answer', times: 1 }] });
    await expect(post('jonas@example.org')).rejects.toThrow();
    expect((await control('GET', '/mailbox?to=jonas@example.org')).json.items).toHaveLength(1);
  });
});

describe('the sandbox after a restart', () => {
  it('still knows its companies, orders, quizzes and mails, and honours tokens given before', async () => {
    const bearer = await token(granted.clientId, granted.clientSecret);
    await sandbox.close();
    sandbox = await start();
    expect((await control('GET', '/companies/Northwind')).json.status).toBe('Active');
    expect((await control('GET', '/engine/orders/order-1')).status).toBe(200);
    expect((await control('GET', '/traffic?operation=setUpIntegration')).json.items).not.toEqual([]);
    expect((await control('GET', '/mailbox?to=ola@example.org')).json.items).toHaveLength(2);
    const headers = { authorization: `Bearer ${bearer}` };
    expect((await call('GET', '/jobs/none', { headers })).status).toBe(404);
  });

  it('ends an integration and tells the partner with its token', async () => {
    await control('POST', '/companies/Northwind/disconnect');
    const [told] = assay.to('DELETE', '/sr/integrations');
    expect(told).toMatchObject({
      path: '/sr/integrations/companies/Northwind?secret=s',
      authorization: 'Bearer t',
    });
    expect((await control('GET', '/companies/Northwind')).json.status).toBe('Not connected');
  });
});

it('a sandbox on one address of the machine takes neither calls nor mail on another', async () => {
  const own = await start({
    LISTEN_HOST: '127.0.0.1',
    SANDBOX_DATA_DIR: mkdtempSync(join(dataDir, 'own-')),
  });
  for (const port of [own.port, own.smtpPort]) {
    expect(await answers('127.0.0.1', port)).toBe(true);
    expect(await answers('127.0.0.2', port)).toBe(false);
  }
  await own.close();
});

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTcp(port, host, () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

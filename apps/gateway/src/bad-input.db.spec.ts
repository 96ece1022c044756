import type { Problem } from '@assay/contracts';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeBus, type Gateway, startGateway, vendorToken } from './gateway.fixture.js';

let gateway: Gateway;
let company: string;

beforeAll(async () => {
  gateway = await startGateway();
  company = `Bearer ${await gateway.token()}`;
});
afterAll(() => gateway.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

const order = '0190b1a0-0000-7000-8000-000000000001';
const vendor = `Bearer ${vendorToken}`;
const jsonType = { 'content-type': 'application/json' };
const formType = { 'content-type': 'application/x-www-form-urlencoded' };

interface Endpoint {
  readonly method: Method;
  readonly url: string;
  readonly who: 'company' | 'vendor' | 'nobody';
  readonly body: 'json' | 'form' | 'none';
  /** The body may be left out. */
  readonly optional?: boolean;
}

const endpoints: readonly Endpoint[] = [
  { method: 'POST', url: '/sr/oauth/token', who: 'nobody', body: 'form' },
  { method: 'POST', url: '/sr/packages/orders', who: 'company', body: 'json' },
  { method: 'PUT', url: '/v1/accounts/acme', who: 'vendor', body: 'json' },
  { method: 'POST', url: '/v1/accounts/acme/api-keys', who: 'vendor', body: 'json', optional: true },
  { method: 'PUT', url: '/v1/accounts/acme/packages', who: 'vendor', body: 'json' },
  { method: 'POST', url: `/v1/orders/${order}/progress`, who: 'vendor', body: 'json', optional: true },
  { method: 'PUT', url: `/v1/orders/${order}/result`, who: 'vendor', body: 'json' },
  { method: 'PUT', url: '/v1/accounts/acme/policy', who: 'vendor', body: 'json', optional: true },
  { method: 'PUT', url: '/v1/accounts/acme/field-mappings', who: 'vendor', body: 'json' },
  { method: 'POST', url: `/v1/orders/${order}/extension`, who: 'vendor', body: 'json' },
  { method: 'PUT', url: `/v1/orders/${order}/candidate-email`, who: 'vendor', body: 'json' },
  { method: 'POST', url: '/sr/integration', who: 'nobody', body: 'form' },
  { method: 'POST', url: '/sr/integration/key', who: 'nobody', body: 'form' },
];

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

async function send(
  endpoint: Endpoint,
  payload: string | Buffer | undefined,
  headers: Record<string, string>,
): Promise<Answer> {
  const authorization = { company, vendor, nobody: undefined }[endpoint.who];
  const answer = await gateway.app.inject({
    method: endpoint.method,
    url: endpoint.url,
    headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, text: answer.body, type: String(answer.headers['content-type']) };
}

function expectRefusal({ status, text, type }: Answer): void {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(type).toMatch(/^(application\/(problem\+)?json|text\/html)/);
  // What a person reads, and nothing of our inside.
  expect(text.length).toBeGreaterThan(20);
  expect(text).not.toMatch(/\bat \S+ \(|node_modules|\/src\/|SELECT|INSERT|TypeError|Unexpected token/);
}

const hostileJson: readonly (readonly [string, string | Buffer])[] = [
  ['broken', '{"a":'],
  ['of text', 'hello'],
  ['of null', 'null'],
  ['of a list', '[]'],
  ['of a list of itself', `[${JSON.stringify(orderBodyFixture())}]`],
  ['of a number', '5'],
  ['with a name twice', '{"name":"a","name":"b"}'],
  ['with a prototype', '{"__proto__":{"admin":true},"name":"a"}'],
  ['with a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
  ['with NUL', '{"name":"a\\u0000b"}'],
  ['with half a character', '{"name":"\\ud800"}'],
  ['that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ['nested a hundred thousand times', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  [
    'of wrong types',
    '{"name":5,"engineUrl":{},"packages":"x","score":"high","assessments":{"length":-1},"label":[]}',
  ],
  [
    'of wrong parts',
    '{"packages":[[],null,5],"assessments":[[],null,"x"],"candidate":[],"job":null,"label":{}}',
  ],
  ['with unknown names', '{"surprise":1}'],
];

describe.each(endpoints)('$method $url', (endpoint) => {
  const type = endpoint.body === 'json' ? jsonType : formType;

  it.each(endpoint.body === 'json' ? hostileJson : [])('refuses a body %s', async (_what, payload) => {
    expectRefusal(await send(endpoint, payload, type));
  });

  it.each(endpoint.body === 'form' ? ['', 'a=1&a=2', 'flow=%00', 'flow=%ff', 'x', '%'] : [])(
    'refuses the form "%s"',
    async (payload) => {
      expectRefusal(await send(endpoint, payload, type));
    },
  );

  it('refuses a body that is larger than 256 KiB', async () => {
    const filler = 'x'.repeat(262_144);
    const payload = endpoint.body === 'json' ? JSON.stringify({ name: filler }) : `flow=${filler}`;
    const answer = await send(endpoint, payload, type);
    expectRefusal(answer);
    expect(answer.status).toBe(413);
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'nonsense',
  ])('refuses a body of type %s', async (wrong) => {
    const answer = await send(endpoint, '{}', { 'content-type': wrong });
    expectRefusal(answer);
    expect(answer.status).toBe(415);
  });

  it('refuses the other kind of body', async () => {
    const other = endpoint.body === 'json' ? formType : jsonType;
    expect((await send(endpoint, 'a=1', other)).status).toBe(415);
  });

  it.each(endpoint.optional ? [] : ['no body'])('refuses to do with %s', async () => {
    expectRefusal(await send(endpoint, undefined, {}));
  });
});

const strange = [
  '%00',
  '%ff',
  '%zz',
  '..%2f..%2fetc%2fpasswd',
  "';DROP TABLE intake;--",
  'x'.repeat(3000),
  '%F0%9F%98%80',
  '{}',
];

describe.each(strange)('the id %.30s', (id) => {
  it.each([
    ['GET', '/sr/packages/', 'company'],
    ['GET', '/v1/orders/', 'vendor'],
    ['GET', '/v1/accounts/', 'vendor', '/packages'],
    ['DELETE', '/v1/accounts/acme/api-keys/', 'vendor'],
    ['GET', '/c/', 'nobody'],
    ['DELETE', '/sr/integrations/companies/', 'nobody'],
  ] as const)('in %s %s is a readable 4xx', async (method, before, who, after?: string) => {
    const endpoint: Endpoint = { method, url: `${before}${id}${after ?? ''}`, who, body: 'none' };
    const answer = await send(endpoint, undefined, {});
    // Ids we cannot rule out ourselves are asked for; nobody answers here.
    if (answer.status !== 503) expectRefusal(answer);
  });
});

describe('an address or method that does not exist', () => {
  it.each([
    ['GET', '/', 'application/problem+json'],
    ['GET', '/v1', 'application/problem+json'],
    ['PATCH', '/v1/orders', 'application/problem+json'],
    ['GET', '/sr/oauth/token', 'application/json'],
    ['GET', '/sr/packages/a/b/c/d', 'application/json'],
    ['PUT', '/sr/packages/orders', 'application/json'],
    ['GET', '/c', 'text/html'],
    ['POST', '/c/link', 'text/html'],
    ['GET', '/.env', 'application/problem+json'],
  ] as const)('%s %s is 404 in the form of its neighbours', async (method, url, type) => {
    const answer = await gateway.app.inject({ method, url });
    expect(answer.statusCode).toBe(404);
    expect(String(answer.headers['content-type'])).toContain(type);
    expect(answer.body).not.toContain('Cannot');
  });

  it('a malformed address is 400, with every header an answer has', async () => {
    const answer = await gateway.app.inject({ url: '/v1/%zz' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<Problem>()).toMatchObject({
      code: 'invalid-input',
      instance: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

it('without the vendor’s token nothing of the vendor API is answered', async () => {
  for (const authorization of [
    '',
    'Bearer',
    'Bearer wrong',
    `Basic ${vendorToken}`,
    `Bearer ${vendorToken}x`,
    company,
  ]) {
    for (const url of ['/v1/connections', '/v1/orders', '/v1/accounts/acme/packages']) {
      const answer = await gateway.app.inject({ url, headers: { authorization } });
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'unauthenticated' });
    }
  }
});

it('all of this changed nothing and asked for nothing to be changed', async () => {
  expect(gateway.bus).toBeInstanceOf(FakeBus);
  const changing = [
    'place-order',
    'save-account',
    'replace-packages',
    'record-result',
    'create-api-key',
    'record-progress',
  ];
  expect(gateway.bus.asked.filter(({ name }) => changing.includes(name))).toEqual([]);
  expect(await gateway.db.sql('SELECT id FROM gateway.intake')).toEqual([]);
});

import { showLanding, showOrder } from '@assay/contracts/ordering';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

const order = '0190b1a0-0000-7000-8000-000000000001';
const headers = { authorization: `Bearer ${vendorToken}` };

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

it.each([
  '/v1/connections',
  '/sr/packages',
  '/sr/oauth/token',
  '/c/link',
  '/docs',
  '/nothing',
  '/sr/integration',
])('the answer of %s has the headers every answer has', async (url) => {
  const answer = await gateway.app.inject({ url, headers: { origin: 'https://evil.example.com' } });
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'strict-transport-security': 'max-age=31536000',
    'x-correlation-id': expect.stringMatching(/^[\da-f-]{36}$/) as string,
  });
  expect(answer.headers['content-security-policy']).toContain(
    url === '/sr/integration' ? 'frame-ancestors https://*.smartrecruiters.com' : "frame-ancestors 'none'",
  );
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(answer.headers['x-powered-by']).toBeUndefined();
});

it('no correlation id is taken from outside, and a problem names ours', async () => {
  const answer = await gateway.app.inject({
    url: '/nothing',
    headers: { 'x-correlation-id': 'theirs-1', 'x-request-id': 'theirs-1' },
  });
  expect(answer.headers['x-correlation-id']).not.toBe('theirs-1');
  expect(answer.json()).toMatchObject({ instance: answer.headers['x-correlation-id'] });
});

it('an unexpected failure is 500 without a word about it, and logged with its cause', async () => {
  gateway.logs.lines.length = 0;
  gateway.bus.answer(showOrder, () => {
    throw new Error('SELECT secret FROM orders failed');
  });
  const answer = await gateway.app.inject({ url: `/v1/orders/${order}`, headers });
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toMatchObject({ code: 'internal' });
  expect(answer.body).not.toContain('secret');
  expect(gateway.logs.lines.find(({ msg }) => msg === 'a request failed')).toMatchObject({
    level: 'error',
    error: { message: 'SELECT secret FROM orders failed' },
  });
});

it('a log line names the route and never the link, the key or the token', async () => {
  gateway.logs.lines.length = 0;
  gateway.bus.silence(showLanding);
  await gateway.app.inject({ url: '/c/canary-link' });
  await gateway.app.inject({ method: 'DELETE', url: '/sr/integrations/companies/Northwind?key=canary-key' });
  await gateway.app.inject({ url: '/v1/orders?candidateId=canary-candidate', headers });
  await gateway.app.inject({ url: '/canary-address' });
  const lines = JSON.stringify(gateway.logs.lines);
  expect(lines).toContain('/c/:linkToken');
  expect(lines).not.toContain('canary');
  expect(lines).not.toContain(vendorToken);
});

it.each(['/health', '/health/live', '/health/ready', '/metrics', '/docs/../health/live', '/%68ealth/live'])(
  '%s is nothing that the public port knows',
  async (url) => {
    expect((await gateway.app.inject({ url })).statusCode).toBe(404);
  },
);

it('the vendor API describes itself', async () => {
  const page = await gateway.app.inject({ url: '/docs' });
  expect(page.statusCode).toBe(200);
  const script = await gateway.app.inject({ url: '/docs/swagger-ui-bundle.js' });
  expect(script.statusCode).toBe(200);
  const document = await gateway.app.inject({ url: '/docs-json' });
  expect(document.json()).toMatchObject({ openapi: '3.1.0' });
});

it('the vendor API is not described where the operator does not want it', async () => {
  const silent = await startGateway({ DOCS_OFFERED: 'false' });
  const addresses = ['/docs', '/docs/', '/docs-json', '/docs-yaml', '/docs/swagger-ui-bundle.js'];
  const answers = await Promise.all(addresses.map((url) => silent.app.inject({ url })));
  await silent.close();
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(addresses.map(() => 404));
});

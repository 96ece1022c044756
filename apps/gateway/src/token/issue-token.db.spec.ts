import { issueToken, Problem } from '@assay/contracts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(issueToken, ({ clientId, clientSecret }) => {
    if (clientId !== 'id' || clientSecret !== 'secret') throw new Problem('credential-refused');
    return { accessToken: 'a.b.c', expiresIn: 1800 };
  });
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
}

async function request(payload: string, headers: Record<string, string> = {}, query = ''): Promise<Answer> {
  const answer = await gateway.app.inject({
    method: 'POST',
    url: `/sr/oauth/token${query}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload,
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

const basic = { authorization: `Basic ${Buffer.from('id:secret').toString('base64')}` };

it('a credential is exchanged for a token that nobody stores', async () => {
  const { status, body, headers } = await request(
    'grant_type=client_credentials&client_id=id&client_secret=secret',
  );
  expect({ status, body }).toEqual({
    status: 200,
    body: { access_token: 'a.b.c', token_type: 'Bearer', expires_in: 1800 },
  });
  expect(headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
});

it('a credential may come in the header', async () => {
  expect(await request('grant_type=client_credentials', basic)).toMatchObject({ status: 200 });
});

it.each([
  ['a wrong secret', 'grant_type=client_credentials&client_id=id&client_secret=wrong', 'invalid_client'],
  [
    'an endless secret',
    `grant_type=client_credentials&client_id=id&client_secret=${'x'.repeat(300)}`,
    'invalid_client',
  ],
  ['another grant', 'grant_type=password&client_id=id&client_secret=secret', 'unsupported_grant_type'],
  ['no grant', 'client_id=id&client_secret=secret', 'invalid_request'],
  ['no secret', 'grant_type=client_credentials&client_id=id', 'invalid_request'],
  [
    'a secret twice',
    'grant_type=client_credentials&client_id=id&client_secret=secret&client_secret=secret',
    'invalid_request',
  ],
  ['nothing', '', 'invalid_request'],
])('%s is answered 400 as RFC 6749 says, uncached', async (_what, form, error) => {
  const { status, body, headers } = await request(form);
  expect({ status, error: body['error'] }).toEqual({ status: 400, error });
  expect(headers).toMatchObject({ 'cache-control': 'no-store' });
});

it('a secret in the address is refused', async () => {
  const answer = await request('grant_type=client_credentials', {}, '?client_id=id&client_secret=secret');
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  expect(gateway.bus.requests(issueToken)).toEqual([]);
});

it('a JSON body is refused', async () => {
  const json = { 'content-type': 'application/json' };
  expect(await request('{"grant_type":"client_credentials"}', json)).toMatchObject({
    status: 415,
    body: { error: 'invalid_request' },
  });
});

it('nobody to ask is 503 with the time to come back', async () => {
  gateway.bus.silence(issueToken);
  const { status, headers } = await request('grant_type=client_credentials', basic);
  expect(status).toBe(503);
  expect(headers['retry-after']).toBeDefined();
});

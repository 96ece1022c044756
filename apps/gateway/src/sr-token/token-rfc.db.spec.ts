import { Problem, type ProblemCode } from '@assay/contracts';
import { issueToken } from '@assay/contracts/consent';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

const grant = 'grant_type=client_credentials';
const right = `${grant}&client_id=id&client_secret=secret`;
const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });

async function ask(payload: string, headers: Record<string, string> = {}, more: object = {}) {
  const answer = await gateway.app.inject({
    method: 'POST',
    url: '/sr/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload,
    ...more,
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<Record<string, string>>() };
}

const refuse = (code: ProblemCode, params: Record<string, string> = {}) =>
  gateway.bus.answer(issueToken, () => {
    throw new Problem(code, params);
  });

describe('RFC 6749 section 2.3, how a client authenticates', () => {
  it('HTTP Basic is supported, form-encoded within', async () => {
    expect((await ask(grant, basic('id:secret'))).status).toBe(200);
    expect((await ask(grant, basic('%69d:se%63ret'))).status).toBe(200);
  });

  it('parameters in the body are supported', async () => {
    expect((await ask(right)).status).toBe(200);
  });

  it('parameters in the address are not', async () => {
    const { status } = await ask(grant, {}, { url: '/sr/oauth/token?client_id=id&client_secret=secret' });
    expect(status).toBe(400);
    expect(gateway.bus.requests(issueToken)).toEqual([]);
  });

  it('more than one method in one request is refused', async () => {
    const { status, body } = await ask(right, basic('id:secret'));
    expect({ status, error: body['error'] }).toEqual({ status: 400, error: 'invalid_request' });
    expect(gateway.bus.requests(issueToken)).toEqual([]);
  });
});

describe('RFC 6749 section 3.2, the token endpoint', () => {
  it('a parameter without a value is as good as left out', async () => {
    for (const form of [
      'grant_type=&client_id=id&client_secret=secret',
      `${grant}&client_id=id&client_secret=`,
    ])
      expect((await ask(form)).body['error']).toBe('invalid_request');
    expect((await ask(`${grant}&client_id=&client_secret=`, basic('id:secret'))).status).toBe(200);
    expect((await ask(`${right}&scope=`)).status).toBe(200);
  });

  it('a parameter that nobody knows is ignored', async () => {
    expect((await ask(`${right}&resource=x&scope=packages_view`)).status).toBe(200);
  });

  it.each(['grant_type', 'client_id', 'client_secret', 'scope'])('%s may not come twice', async (name) => {
    const { status, body } = await ask(`${right}&scope=x&${name}=secret`);
    expect({ status, error: body['error'] }).toEqual({ status: 400, error: 'invalid_request' });
    expect(gateway.bus.requests(issueToken)).toEqual([]);
  });

  it('no other method than POST gives a token', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) expect((await ask('', {}, { method })).status).toBe(404);
  });
});

describe('RFC 6749 section 5.1, an answer with a token', () => {
  it('is JSON with the token, its type and its life, and is stored by nobody', async () => {
    const { headers, body } = await ask(right);
    expect(body).toEqual({ access_token: 'a.b.c', token_type: 'Bearer', expires_in: 1800 });
    expect(headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    expect(headers['content-type']).toMatch(/^application\/json/);
  });
});

describe('RFC 6749 section 5.2, a refusal', () => {
  it.each(['id:wrong', 'nobody:secret', 'no-colon', '%zz:x'])(
    'of Basic %s is 401 and names that scheme',
    async (text) => {
      const { status, headers, body } = await ask(grant, basic(text));
      expect({ status, error: body['error'] }).toEqual({ status: 401, error: 'invalid_client' });
      expect(headers['www-authenticate']).toMatch(/^Basic /);
      expect(headers['cache-control']).toBe('no-store');
    },
  );

  it.each(['connection-draining', 'company-not-connected'] as const)(
    'of Basic for %s is 401, too',
    async (code) => {
      refuse(code, { companyId: 'x' });
      expect((await ask(grant, basic('id:secret'))).status).toBe(401);
    },
  );

  it('of a credential in the body stays 400, which is all that SmartRecruiters documents', async () => {
    const { status, headers } = await ask(`${grant}&client_id=id&client_secret=wrong`);
    expect(status).toBe(400);
    expect(headers['www-authenticate']).toBeUndefined();
  });

  it('of another grant is unsupported_grant_type, however the client authenticates', async () => {
    const { status, body } = await ask('grant_type=password', basic('id:secret'));
    expect({ status, error: body['error'] }).toEqual({ status: 400, error: 'unsupported_grant_type' });
  });

  it('is described in the characters that are allowed there', async () => {
    refuse('connection-draining', { companyId: 'Société “Nord”\\Sud’s' });
    const { body } = await ask(right);
    expect(body['error_description']).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/);
    expect(body['error_description']).toContain("Soci?t? ?Nord??Sud's");
  });
});

it('RFC 8414 section 3, the endpoint is described where clients look for it, and is where it says', async () => {
  const answer = await gateway.app.inject({ url: '/.well-known/oauth-authorization-server' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  const metadata = answer.json<Record<string, unknown>>();
  expect(metadata).toEqual({
    issuer: 'https://assay.example.com',
    token_endpoint: 'https://assay.example.com/sr/oauth/token',
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    response_types_supported: [],
  });
  expect((await ask(right, {}, { url: new URL(String(metadata['token_endpoint'])).pathname })).status).toBe(
    200,
  );
});

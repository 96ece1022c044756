import { Problem } from '@assay/contracts';
import { issueToken, listSigningKeys } from '@assay/contracts/consent';
import { Clock } from '@assay/runtime';
import { FixedClock } from '@assay/testing';
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

it('the key of a token is known before the token is used, whenever keys were asked for last', async () => {
  const named = (kid: string) =>
    `${Buffer.from(JSON.stringify({ alg: 'ES256', kid })).toString('base64url')}.e30.c2ln`;
  for (const kid of ['first', 'second']) {
    gateway.bus.answer(issueToken, () => ({ accessToken: named(kid), expiresIn: 1800 }));
    await request('grant_type=client_credentials', basic);
  }
  expect(gateway.bus.requests(listSigningKeys)).toHaveLength(2);
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

it('an unknown scope is refused as RFC 6749 says, and a known one is told', async () => {
  const ask = (scope: string) => request(`grant_type=client_credentials&scope=${scope}`, basic);
  expect(await ask('admin')).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  expect(await ask('packages_view+orders_modify')).toMatchObject({
    status: 200,
    body: { scope: 'packages_view orders_manage orders_modify' },
  });
});

it.each(['ISO-8859-1', 'us-ascii', 'utf8', '"UTF-8"', 'windows-1252', 'x-unknown'])(
  'a credential is exchanged whatever charset the form says it is in: %s',
  async (charset) => {
    const type = { 'content-type': `application/x-www-form-urlencoded; charset=${charset}` };
    expect(await request('grant_type=client_credentials', { ...basic, ...type })).toMatchObject({
      status: 200,
    });
  },
);

it('a byte order mark before a form is nothing', async () => {
  expect(await request('\uFEFFgrant_type=client_credentials', basic)).toMatchObject({ status: 200 });
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

describe('while consent is away', () => {
  const form = (secret: string) => `grant_type=client_credentials&client_id=id&client_secret=${secret}`;
  const restOf = async (): Promise<number> => Number((await request(form('secret'))).body['expires_in']);

  it('a credential gets its last token again, for the rest of its time', async () => {
    await request(form('secret'));
    gateway.bus.silence(issueToken);
    expect(await request(form('secret'))).toMatchObject({ status: 200, body: { access_token: 'a.b.c' } });
    expect(await restOf()).toBeLessThanOrEqual(1800);
    expect(await restOf()).toBeGreaterThan(1700);
  });

  it('a credential that was never exchanged here is told to come back', async () => {
    await request(form('secret'));
    gateway.bus.silence(issueToken);
    const { status, headers, body } = await request(form('other'));
    expect({ status, error: body['error'] }).toEqual({ status: 503, error: 'temporarily_unavailable' });
    expect(headers['retry-after']).toBe('5');
  });

  it('a token of which less than a minute is left is not given out again', async () => {
    gateway.bus.answer(issueToken, () => ({ accessToken: 'a.b.c', expiresIn: 59 }));
    await request(form('secret'));
    gateway.bus.silence(issueToken);
    expect((await request(form('secret'))).status).toBe(503);
  });

  it.each(['credential-refused', 'connection-draining'] as const)(
    'a credential that consent answered with %s gets nothing any more',
    async (code) => {
      await request(form('secret'));
      gateway.bus.answer(issueToken, () => {
        throw new Problem(code, { companyId: 'NorthwindRobotics' });
      });
      expect((await request(form('secret'))).status).toBe(400);
      gateway.bus.silence(issueToken);
      expect((await request(form('secret'))).status).toBe(503);
    },
  );
});

describe('whoever asks too often', () => {
  let small: Gateway;
  beforeAll(async () => {
    small = await startGateway({
      TOKENS_PER_CLIENT_MAX: '3',
      TOKENS_PER_ADDRESS_MAX: '8',
      TRUSTED_PROXIES: '1',
    });
    // How fast the machine is must not decide how many are let in.
    const clock = new FixedClock();
    small.app.get(Clock).now = () => clock.now();
    small.bus.answer(issueToken, () => ({ accessToken: 'a.b.c', expiresIn: 1800 }));
  });
  afterAll(() => small.close());

  const ask = (client: string, forwardedFor: string) =>
    small.app.inject({
      method: 'POST',
      url: '/sr/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': forwardedFor },
      payload: `grant_type=client_credentials&client_id=${client}&client_secret=secret`,
    });
  const several = async (count: number, client: string, address: string): Promise<number[]> => {
    const statuses: number[] = [];
    for (let number = 0; number < count; number += 1) statuses.push((await ask(client, address)).statusCode);
    return statuses;
  };

  it('is answered 429 in the words of RFC 6749, with the time to come back', async () => {
    expect(await several(4, 'busy', '192.0.2.1')).toEqual([200, 200, 200, 429]);
    const answer = await ask('busy', '192.0.2.1');
    expect(answer.headers).toMatchObject({ 'retry-after': '20', 'cache-control': 'no-store' });
    expect(answer.json()).toMatchObject({ error: 'temporarily_unavailable' });
  });

  it('keeps out neither the same client elsewhere nor others', async () => {
    expect(await several(3, 'busy', '192.0.2.2')).toEqual([200, 200, 200]);
  });

  it('gains nothing by many client ids, nor by an address made up before the proxy’s', async () => {
    const statuses = [];
    for (let number = 0; number < 10; number += 1)
      statuses.push((await ask(`client-${number}`, `10.0.0.${number}, 192.0.2.3`)).statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(8);
  });
});

import { Problem } from '@assay/contracts';
import { listSigningKeys } from '@assay/contracts/consent';
import { listOffers } from '@assay/contracts/ordering';
import { DatabaseClock } from '@assay/persistence';
import { eventually } from '@assay/testing';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';
import { SigningKeys } from './signing-keys.js';

const seconds = (): number => Math.floor(Date.now() / 1000);

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.answer(listOffers, () => ({ packages: [] }));
});

async function list(authorization?: string): Promise<{ status: number; code?: string }> {
  const headers = authorization === undefined ? {} : { authorization };
  const answer = await gateway.app.inject({ url: '/sr/packages', headers });
  if (answer.statusCode === 204) return { status: 204 };
  const { errors } = answer.json<{ errors: { code: string }[] }>();
  return { status: answer.statusCode, code: String(errors[0]?.code) };
}

describe('a token of ours', () => {
  it('lets its company in', async () => {
    expect(await list(`Bearer ${await gateway.token()}`)).toEqual({ status: 204 });
    expect(await list(`bearer ${await gateway.token()}`)).toEqual({ status: 204 });
    expect(gateway.bus.requests(listOffers).at(-1)).toMatchObject({
      companyId: 'NorthwindRobotics',
      accountId: 'northwind',
    });
  });

  it('opens nothing once it has expired, however often it was used before', async () => {
    const clock = gateway.app.get(DatabaseClock);
    const now = clock.now.bind(clock);
    const authorization = `Bearer ${await gateway.token()}`;
    expect(await list(authorization)).toEqual({ status: 204 });
    expect(await list(authorization)).toEqual({ status: 204 });
    clock.now = () => new Date(Date.now() + 1_860_000);
    expect(await list(authorization)).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    clock.now = now;
  });

  it('opens only what its scope names', async () => {
    const token = await gateway.token({ scope: 'orders_manage' });
    expect(await list(`Bearer ${token}`)).toEqual({ status: 403, code: 'SCOPE_MISSING' });
  });

  it('is asked for with WWW-Authenticate', async () => {
    const answer = await gateway.app.inject({ url: '/sr/packages' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });
});

describe('what is no token of ours is answered 401', () => {
  it.each([undefined, '', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic YTpi', `Bearer ${'x'.repeat(9000)}`])(
    'as %.30s is not one',
    async (authorization) => {
      expect(await list(authorization)).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    },
  );

  it.each([
    ['of another issuer', { iss: 'https://evil.example.com' }, {}],
    ['for another audience', { aud: 'https://assay.example.com/v1' }, {}],
    ['that has expired', { exp: seconds() - 61 }, {}],
    ['that does not expire', { exp: undefined }, {}],
    ['that is not valid yet', { nbf: seconds() + 120 }, {}],
    ['without a company', { company_id: undefined }, {}],
    ['that is an id token', {}, { typ: 'JWT' }],
    ['of an unknown key', {}, { kid: 'key-2' }],
    ['without a key', {}, { kid: undefined }],
    ['of a key that is no text', {}, { kid: null }],
    ['for a company that cannot be', { company_id: 'a\0' }, {}],
    ['for a company without an id', { company_id: '' }, {}],
    ['for a connection that cannot be', { connection_id: 'x' }, {}],
  ])('as a token %s is not', async (_what, claims, header) => {
    expect(await list(`Bearer ${await gateway.token(claims, header)}`)).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  it('as a token that brings its own key is not', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const token = await new SignJWT({ company_id: 'NorthwindRobotics' })
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'at+jwt',
        kid: 'key-1',
        jwk,
        jku: 'https://evil.example.com/keys',
      })
      .setIssuer('https://assay.example.com')
      .setAudience('https://assay.example.com/sr')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    expect((await list(`Bearer ${token}`)).status).toBe(401);
  });

  it('as a token signed by a shared secret, or by nobody, is not', async () => {
    const hmac = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'key-1' })
      .sign(Buffer.alloc(32));
    expect((await list(`Bearer ${hmac}`)).status).toBe(401);
    expect((await list(`Bearer ${new UnsecuredJWT({}).encode()}`)).status).toBe(401);
  });
});

describe('the keys', () => {
  it('are kept, so that a gateway that starts while nobody answers still knows a token', async () => {
    const token = await gateway.token();
    await list(`Bearer ${token}`);
    await eventually(async () =>
      expect(await gateway.db.sql('SELECT kid FROM gateway.signing_keys')).toEqual([{ kid: 'key-1' }]),
    );
    const { database } = gateway.db;
    const silent = { ask: () => Promise.reject(new Problem('unavailable', { service: 'consent' })) };
    const config = { SIGNING_KEYS_REFRESH_MS: 60_000, ASK_TIMEOUT_MS: 100 };
    const keys = new SigningKeys(silent as never, database, config as never, gateway.logs.logger);
    await keys.onApplicationBootstrap();
    expect(await keys.find('key-1')).toBeDefined();
    await expect(keys.find('key-2')).rejects.toMatchObject({ code: 'unavailable' });
    keys.onModuleDestroy();
  });

  it('are asked for once, however many unknown ones come at once', async () => {
    const before = gateway.bus.requests(listSigningKeys).length;
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, n) => gateway.token({}, { kid: `unknown-${n}` })),
    );
    await Promise.all(tokens.map((token) => list(`Bearer ${token}`)));
    expect(gateway.bus.requests(listSigningKeys).length - before).toBeLessThanOrEqual(1);
  });

  it('that are gone no longer open anything, also for tokens that were seen before', async () => {
    const token = await gateway.token();
    expect((await list(`Bearer ${token}`)).status).toBe(204);
    gateway.bus.answer(listSigningKeys, () => ({ keys: [] }));
    // One that is under way may have been answered before.
    for (const _ of [1, 2]) await gateway.app.get(SigningKeys).refresh();
    expect((await list(`Bearer ${token}`)).status).toBe(401);
  });
});

import { listConnections } from '@assay/contracts/consent';
import { readOrderLink } from '@assay/contracts/ordering';
import { Clock } from '@assay/runtime';
import { FixedClock } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';
import type { CreatedVendorToken, VendorTokenBody, VendorTokenList } from './token-shapes.js';

const clock = new FixedClock(new Date());

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ WRONG_TOKENS_MAX: '10', TRUSTED_PROXIES: '1' });
  gateway.app.get(Clock).now = () => clock.now();
  gateway.bus.answer(listConnections, () => ({ items: [] }));
});
afterAll(() => gateway.close());

const everything = ['read', 'write', 'keys', 'people', 'admin'] as const;

async function create(body: Partial<VendorTokenBody> = {}, token?: string): Promise<CreatedVendorToken> {
  const wanted = { name: 'engine', scopes: ['read'], ...body };
  const { status, body: created } = await asVendor(gateway, 'POST', '/v1/tokens', wanted, token);
  expect([status, created]).toEqual([201, expect.anything()]);
  return created as CreatedVendorToken;
}

const list = async (token?: string) =>
  ((await asVendor(gateway, 'GET', '/v1/tokens', undefined, token)).body as VendorTokenList).items;
const read = async (token: string) =>
  (await asVendor(gateway, 'GET', '/v1/connections', undefined, token)).status;

describe('a token of the vendor API', () => {
  it('is shown once, kept as a digest alone, and opens what its scopes name', async () => {
    const { token, ...rest } = await create({ name: 'support', scopes: ['read'] });
    expect(token).toMatch(/^assay_vendor_[\w-]{43}$/);
    expect(await list()).toContainEqual(rest);
    const rows = await gateway.db.sql('SELECT * FROM vendor_tokens');
    expect(JSON.stringify(rows)).not.toContain(token.slice(-20));
    expect(await read(token)).toBe(200);
    expect(await asVendor(gateway, 'PUT', '/v1/accounts/acme', {}, token)).toMatchObject({
      status: 403,
      body: { code: 'scope-missing' },
    });
    expect(JSON.stringify(gateway.logs.lines)).not.toContain(token);
  });

  it('lives beside another while it is changed, and opens nothing from the moment it is revoked', async () => {
    const [old, next] = [await create(), await create()];
    expect([await read(old.token), await read(next.token)]).toEqual([200, 200]);
    const path = `/v1/tokens/${old.tokenId}`;
    expect((await asVendor(gateway, 'DELETE', path)).status).toBe(204);
    expect([await read(old.token), await read(next.token)]).toEqual([401, 200]);
    expect(await asVendor(gateway, 'DELETE', path)).toMatchObject({
      status: 404,
      body: { code: 'vendor-token-not-found' },
    });
    expect((await asVendor(gateway, 'DELETE', '/v1/tokens/odd')).status).toBe(404);
  });

  it('ends by itself when it expires, by the clock of the database', async () => {
    const { token, tokenId } = await create({
      expiresAt: new Date(clock.now().getTime() + 60_000).toISOString(),
    });
    expect(await read(token)).toBe(200);
    await gateway.db.sql(`UPDATE vendor_tokens SET expires_at = now() WHERE id = $1`, [tokenId]);
    expect(await read(token)).toBe(401);
    const past = { name: 'late', scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' };
    expect(await asVendor(gateway, 'POST', '/v1/tokens', past)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/expiresAt' }] },
    });
  });

  it('notes when it was last used, once in a minute', async () => {
    const { token, tokenId } = await create();
    const noted = async () => (await list()).find((one) => one.tokenId === tokenId)?.lastUsedAt;
    expect(await noted()).toBeUndefined();
    await read(token);
    const first = await noted();
    expect(first).toBeDefined();
    await read(token);
    expect(await noted()).toBe(first);
    await gateway.db.sql(
      `UPDATE vendor_tokens SET last_used_at = now() - interval '2 minutes' WHERE id = $1`,
      [tokenId],
    );
    await read(token);
    expect(Date.parse((await noted()) ?? '')).toBeGreaterThanOrEqual(Date.parse(first ?? ''));
  });

  it('makes none that may do more than itself', async () => {
    const clerk = await create({ scopes: ['admin', 'read'], accountIds: ['acme', 'globex'] });
    const refusal = async (body: object) => {
      const wanted = { name: 'more', scopes: ['read'], accountIds: ['acme'], ...body };
      return ((await asVendor(gateway, 'POST', '/v1/tokens', wanted, clerk.token)).body as { code: string })
        .code;
    };
    expect(await refusal({ scopes: ['read', 'keys'] })).toBe('scope-missing');
    expect(await refusal({ accountIds: undefined })).toBe('token-bound');
    expect(await refusal({ accountIds: ['acme', 'hooli'] })).toBe('account-not-found');
    const own = await create({ accountIds: ['acme'] }, clerk.token);
    const [foreign, unbound] = [
      await create({ accountIds: ['acme', 'hooli'] }),
      await create({ scopes: [...everything] }),
    ];
    const seen = (await list(clerk.token)).map(({ tokenId }) => tokenId);
    expect(seen.sort()).toEqual([clerk.tokenId, own.tokenId].sort());
    for (const { tokenId } of [foreign, unbound])
      expect(
        (await asVendor(gateway, 'DELETE', `/v1/tokens/${tokenId}`, undefined, clerk.token)).status,
      ).toBe(404);
    expect(
      (await asVendor(gateway, 'DELETE', `/v1/tokens/${own.tokenId}`, undefined, clerk.token)).status,
    ).toBe(204);
  });

  it('is named apart from every other where something was done with it, and never like one in the configuration', async () => {
    gateway.bus.answer(readOrderLink, () => ({ url: 'https://assay.example.com/c/x' }));
    const name = 'n'.repeat(99);
    const made = [await create({ name, scopes: ['people'] }), await create({ name, scopes: ['people'] })];
    const link = '/v1/orders/0190b1a0-0000-7000-8000-000000000001/link';
    for (const { token } of made)
      expect((await asVendor(gateway, 'GET', link, undefined, token)).status).toBe(200);
    const names = made.map(({ tokenId }) => `${'n'.repeat(88)}… (${tokenId.slice(0, 8)})`);
    expect(gateway.bus.requests(readOrderLink).map(({ by }) => by)).toEqual(names);
    const told = `SELECT actor FROM audit_entries WHERE operation = 'read-order-link' ORDER BY position`;
    expect(await gateway.db.sql(told)).toEqual(names.map((actor) => ({ actor })));
    for (const reserved of ['VENDOR_API_TOKEN', 'vendor_api_token_next '])
      expect(
        await asVendor(gateway, 'POST', '/v1/tokens', { name: reserved, scopes: ['read'] }),
      ).toMatchObject({ status: 400, body: { errors: [{ pointer: '/name' }] } });
  });

  it('is one of a hundred of its account at most, and of those that are over none counts', async () => {
    const bound = await create({ scopes: ['admin', 'read'], accountIds: ['acme'] });
    const wanted = { name: 'one more', scopes: ['read'], accountIds: ['acme'] };
    const more = async (accountIds: string[], token: string) =>
      (await asVendor(gateway, 'POST', '/v1/tokens', { ...wanted, accountIds }, token)).status;
    await gateway.db.sql(
      `INSERT INTO vendor_tokens (id, token_hash, prefix, name, scopes, account_ids, expires_at)
       SELECT gen_random_uuid(), sha256(n::text::bytea), 'x', 'x', '{read}', '{acme}', now() + interval '1 hour' FROM generate_series(1, 99) n`,
    );
    expect(await more(['acme'], bound.token)).toBe(409);
    const all = await create({ scopes: ['admin', 'read'] });
    expect(await more(['globex'], all.token)).toBe(201);
    await gateway.db.sql(`UPDATE vendor_tokens SET expires_at = now() - interval '1 hour' WHERE name = 'x'`);
    expect(await more(['acme'], bound.token)).toBe(201);
    await gateway.db.sql(`DELETE FROM vendor_tokens WHERE name = 'x'`);
  });

  it('makes none that ends after itself, or never', async () => {
    const soon = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000).toISOString();
    const short = await create({ scopes: ['admin', 'read'], expiresAt: soon(60) });
    for (const expiresAt of [undefined, soon(61)])
      expect(
        await asVendor(
          gateway,
          'POST',
          '/v1/tokens',
          { name: 'late', scopes: ['read'], expiresAt },
          short.token,
        ),
      ).toMatchObject({ status: 400, body: { errors: [{ pointer: '/expiresAt' }] } });
    const own = await create({ expiresAt: soon(60) }, short.token);
    expect(await read(own.token)).toBe(200);
  });

  it('takes all that it made with it when it is revoked, and what that made', async () => {
    const parent = await create({ scopes: ['admin', 'read'] });
    const child = await create({ scopes: ['admin', 'read'] }, parent.token);
    const grandchild = await create({}, child.token);
    const other = await create();
    expect((await asVendor(gateway, 'DELETE', `/v1/tokens/${parent.tokenId}`)).status).toBe(204);
    expect([await read(child.token), await read(grandchild.token)]).toEqual([401, 401]);
    expect(await read(other.token)).toBe(200);
  });

  it('makes nothing any more that stays, where it is revoked at the same moment', async () => {
    const parent = await create({ scopes: ['admin', 'read'] });
    const children: string[] = [];
    const tries = Array.from({ length: 8 }, async () => {
      const wanted = { name: 'child', scopes: ['read'] };
      const made = await asVendor(gateway, 'POST', '/v1/tokens', wanted, parent.token);
      expect([201, 401, 429]).toContain(made.status);
      if (made.status === 201) children.push((made.body as CreatedVendorToken).tokenId);
    });
    await Promise.all([asVendor(gateway, 'DELETE', `/v1/tokens/${parent.tokenId}`), ...tries]);
    const left = (await list()).map(({ tokenId }) => tokenId);
    expect(children.filter((tokenId) => left.includes(tokenId))).toEqual([]);
  });

  it('is refused with every wrong place', async () => {
    const wrong = { name: '', scopes: ['everything'], accountIds: ['a/b'], expiresAt: 'soon', colour: 'red' };
    const { status, body } = await asVendor(gateway, 'POST', '/v1/tokens', wrong);
    const { errors } = body as { errors: { pointer: string; message: string }[] };
    expect(status).toBe(400);
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/accountIds',
      '/colour',
      '/expiresAt',
      '/name',
      '/scopes',
    ]);
    expect(errors.find(({ pointer }) => pointer === '/scopes')?.message).toMatch(
      /^each value must be one of/,
    );
  });

  it('is not guessed without end, also where the guesses look like tokens', async () => {
    const guess = (at: number) => `assay_vendor_${String(at).padStart(43, 'x')}`;
    // Long enough that what other tests guessed is forgotten.
    clock.advance(600);
    const answers: number[] = [];
    // One after the other: many at once are refused by the database where the machine is slow, and such a guess is none.
    for (let at = 0; at < 30; at += 1) answers.push(await read(guess(at)));
    expect(answers).toEqual(Array.from({ length: 30 }, (_, at) => (at < 10 ? 401 : 429)));
    expect(await read((await create()).token)).toBe(200);
  });
});

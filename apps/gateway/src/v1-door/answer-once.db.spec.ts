import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { createApiKey } from '@assay/contracts/consent';
import { resendInvitation, testWebhook } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';
import { openapiDocument } from '../v1-document/openapi-document.js';
import { CreateVendorToken } from '../v1-tokens/create-vendor-token.js';
import type { CreatedVendorToken, VendorTokenList } from '../v1-tokens/token-shapes.js';
import { vendorOperations } from '../v1.module.js';
import { AnswerRetention } from '../idempotency/answer-retention.js';

let gateway: Gateway;
let made = 0;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  made = 0;
  gateway.bus.asked.length = 0;
  await gateway.db.clear();
  gateway.bus.answer(createApiKey, ({ accountId, keyId = 'none' }) => {
    made += 1;
    const createdAt = '2026-01-15T12:00:00.000Z';
    return { keyId, prefix: accountId, createdAt, apiKey: `assay_live_key_secret_${made}` };
  });
});

async function create(key: string | undefined, body: object = { label: 'a' }, token = vendorToken) {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const url = '/v1/accounts/acme/api-keys';
  const answer = await gateway.app.inject({ method: 'POST', url, headers, payload: body });
  const replayed = answer.headers['idempotency-replayed'] === 'true';
  return { status: answer.statusCode, replayed, body: answer.json<Record<string, unknown>>() };
}

describe('a call with an Idempotency-Key', () => {
  it('counts once: a repeat gets the same answer, and says that it is one', async () => {
    const first = await create('one');
    expect(first).toMatchObject({ status: 201, replayed: false });
    expect(await create('one')).toEqual({ ...first, replayed: true });
    expect(made).toBe(1);
    expect((await create('two')).body).not.toEqual(first.body);
    await create(undefined);
    expect(made).toBe(3);
  });

  it('leaves nothing that can be read without the token', async () => {
    await create('one');
    const rows = JSON.stringify(await gateway.db.sql('SELECT * FROM given_answers'));
    expect(rows).not.toMatch(/assay_live|"one"|acme/);
    expect(JSON.stringify(gateway.logs.lines)).not.toContain('assay_live_key');
  });

  it('is another one under another token', async () => {
    const wanted = { name: 'keys', scopes: ['keys'] };
    const { token } = (await asVendor(gateway, 'POST', '/v1/tokens', wanted)).body as CreatedVendorToken;
    const [mine, theirs] = [await create('one'), await create('one', { label: 'a' }, token)];
    expect([theirs.replayed, theirs.body['apiKey'] === mine.body['apiKey']]).toEqual([false, false]);
  });

  it('cannot be used for something else', async () => {
    await create('one');
    expect(await create('one', { label: 'b' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(made).toBe(1);
  });

  it('is refused while the first is under way, and counts once then, too', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => create('one')));
    expect(made).toBe(1);
    for (const { status, body } of answers)
      expect([status, body['code']]).toEqual(status === 201 ? [201, undefined] : [409, 'call-under-way']);
    expect((await create('one')).replayed).toBe(true);
  });

  it('may come again, corrected, after it was refused', async () => {
    gateway.bus.answer(createApiKey, ({ accountId }) => {
      throw new Problem('account-not-found', { accountId });
    });
    expect((await create('one')).status).toBe(404);
    expect((await create('one', { colour: 'red' })).status).toBe(400);
    gateway.bus.answer(createApiKey, ({ keyId = '' }) => ({
      keyId,
      prefix: 'p',
      createdAt: 'now',
      apiKey: 'k',
    }));
    expect((await create('one', { label: 'b' })).status).toBe(201);
  });

  it('names the same key at every try when nobody knows what came of the first', async () => {
    gateway.bus.silence(createApiKey);
    expect((await create('one')).status).toBe(503);
    expect((await create('one')).status).toBe(503);
    const ids = gateway.bus.requests(createApiKey).map(({ keyId }) => keyId);
    expect([ids.length, new Set(ids).size, typeof ids[0]]).toEqual([2, 1, 'string']);
  });

  it('may be tried again when whoever tried it died', async () => {
    await create('one');
    await gateway.db.sql(`UPDATE given_answers SET sealed_answer = NULL`);
    expect((await create('one')).status).toBe(409);
    await gateway.db.sql(`UPDATE given_answers SET busy_until = now() - interval '1 second'`);
    expect(await create('one')).toMatchObject({ status: 201, replayed: false });
    expect(new Set(gateway.bus.requests(createApiKey).map(({ keyId }) => keyId)).size).toBe(1);
  });

  it('makes one token, also where the answer with its value was lost', async () => {
    const headers = { authorization: `Bearer ${vendorToken}`, 'idempotency-key': 'one' };
    const payload = { name: 'engine', scopes: ['read'] };
    const post = async () =>
      (
        await gateway.app.inject({ method: 'POST', url: '/v1/tokens', headers, payload })
      ).json<CreatedVendorToken>();
    const lost = await post();
    await gateway.db.sql(
      `UPDATE given_answers SET sealed_answer = NULL, busy_until = now() - interval '1 second'`,
    );
    const got = await post();
    expect([got.tokenId, got.token === lost.token]).toEqual([lost.tokenId, false]);
    expect(((await asVendor(gateway, 'GET', '/v1/tokens')).body as VendorTokenList).items).toHaveLength(1);
  });

  it('is answered by the last try alone, where the one before took too long', async () => {
    let second: Promise<Awaited<ReturnType<typeof create>>> | undefined;
    gateway.bus.answer(createApiKey, async ({ keyId = '' }) => {
      const apiKey = `assay_live_key_secret_${(made += 1)}`;
      if (!second) {
        await gateway.db.sql(`UPDATE given_answers SET busy_until = now() - interval '1 second'`);
        await (second = create('one'));
      }
      return { keyId, prefix: 'p', createdAt: '2026-01-15T12:00:00.000Z', apiKey };
    });
    expect(await create('one')).toMatchObject({ status: 409, body: { code: 'call-under-way' } });
    const answered = await second;
    expect(answered).toMatchObject({ status: 201, body: { apiKey: 'assay_live_key_secret_2' } });
    expect(await create('one')).toEqual({ ...answered, replayed: true });
  });

  it('leaves the token alone that a later try was given', async () => {
    const body = { name: 'engine', scopes: ['read' as const] };
    const pass = { name: 'VENDOR_API_TOKEN', scopes: ['admin', 'read'] as const };
    const tokenId = randomUUID();
    const make = (attempt: number) =>
      gateway.app.get(CreateVendorToken, { strict: false }).run(body, pass, tokenId, attempt);
    await make(1);
    const { token } = await make(3);
    await expect(make(2)).rejects.toMatchObject({ code: 'call-under-way' });
    await expect(make(3)).rejects.toMatchObject({ code: 'call-under-way' });
    expect((await asVendor(gateway, 'GET', '/v1/accounts', undefined, token)).status).not.toBe(401);
  });

  it('is known for a day', async () => {
    await create('one');
    const sweep = () => gateway.app.get(AnswerRetention, { strict: false }).sweep();
    await sweep();
    expect((await create('one')).replayed).toBe(true);
    await gateway.db.sql(`UPDATE given_answers SET created_at = now() - interval '25 hours'`);
    await sweep();
    expect((await create('one')).replayed).toBe(false);
  });

  it.each(['', 'with blank', 'ü', 'x'.repeat(256)])(
    'has to be printable and short, unlike %j',
    async (key) => {
      expect((await create(key)).status).toBe(400);
      expect(made).toBe(0);
    },
  );
});

describe('a call that sends something', () => {
  const orderId = randomUUID();
  const resending = `/v1/orders/${orderId}/invitation/resend`;
  const testing = '/v1/accounts/acme/webhooks/test';
  const post = async (url: string, key?: string, payload?: object) => {
    const authorization = `Bearer ${vendorToken}`;
    const headers = { authorization, ...(key === undefined ? {} : { 'idempotency-key': key }) };
    const answer = await gateway.app.inject({
      method: 'POST',
      url,
      headers,
      ...(payload ? { payload } : {}),
    });
    const replayed = answer.headers['idempotency-replayed'] === 'true';
    return { status: answer.statusCode, replayed, body: answer.json<Record<string, unknown>>() };
  };
  let sent: number;
  beforeEach(() => {
    sent = 0;
    gateway.bus.answer(resendInvitation, () => ({ orderId, revision: (sent += 1) }) as never);
    gateway.bus.answer(testWebhook, ({ webhookId }) => ({ webhookId, sent: (sent += 1) }) as never);
  });

  it.each([
    ['an invitation', resending, () => gateway.bus.requests(resendInvitation).map(({ callId }) => callId)],
    ['a test', testing, () => gateway.bus.requests(testWebhook).map(({ webhookId }) => webhookId)],
  ] as const)('sends %s once for one key, with the same answer', async (_what, url, asked) => {
    const first = await post(url, 'one');
    expect(first).toMatchObject({ status: 200, replayed: false });
    expect(await post(url, 'one')).toEqual({ ...first, replayed: true });
    expect(sent).toBe(1);
    await post(url, 'two');
    await post(url);
    const names = asked();
    expect([names.length, new Set(names.slice(0, 2)).size, names[2]]).toEqual([3, 2, undefined]);
  });

  it('takes a key for one address alone', async () => {
    await post(resending, 'one', { email: 'ola@example.com' });
    const other = await post(resending, 'one', { email: 'eve@example.com' });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(sent).toBe(1);
  });

  it('names the same letter at every try when nobody knows what came of the first', async () => {
    gateway.bus.silence(resendInvitation);
    for (let times = 0; times < 2; times += 1) expect((await post(resending, 'one')).status).toBe(503);
    const calls = gateway.bus.requests(resendInvitation).map(({ callId }) => callId);
    expect([calls.length, new Set(calls).size, typeof calls[0]]).toEqual([2, 1, 'string']);
  });
});

it('every call that makes or sends something takes an Idempotency-Key, and no other does', async () => {
  const sends = new Set([
    'post /v1/orders/{orderId}/invitation/resend',
    'post /v1/accounts/{accountId}/webhooks/test',
  ]);
  const document = await openapiDocument(vendorOperations);
  type Described = { responses: Record<string, unknown>; parameters?: { name: string }[] };
  for (const [path, item] of Object.entries(document.paths))
    for (const [method, { responses, parameters = [] }] of Object.entries(
      item as Record<string, Described>,
    )) {
      const takes = parameters.some(({ name }) => name === 'Idempotency-Key');
      const counts = '201' in responses || sends.has(`${method} ${path}`);
      expect([method, path, takes]).toEqual([method, path, counts]);
    }
});

it('every answer says how many calls a token has left, and one too many is told to wait', async () => {
  const strict = await startGateway({ CALLS_PER_TOKEN_MAX: '3' });
  try {
    const headers = { authorization: `Bearer ${vendorToken}` };
    const calls = [];
    for (let count = 0; count < 4; count += 1)
      calls.push(await strict.app.inject({ url: '/v1/tokens', headers }));
    expect(calls.map(({ statusCode, headers: said }) => [statusCode, said['ratelimit']])).toEqual([
      [200, '"token";r=2;t=60'],
      [200, '"token";r=1;t=60'],
      [200, '"token";r=0;t=60'],
      [429, '"token";r=0;t=60'],
    ]);
    expect(Number(calls[3]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(calls[0]?.headers['ratelimit-policy']).toBe('"token";q=3;w=60');
  } finally {
    await strict.close();
  }
});

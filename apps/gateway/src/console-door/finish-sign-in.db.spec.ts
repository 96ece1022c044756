import { listOrders } from '@assay/contracts/ordering';
import { Clock } from '@assay/runtime';
import { FixedClock } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';
import { LyingProvider } from './oidc-provider.fixture.js';

const provider = new LyingProvider();
const clock = new FixedClock(new Date());
let gateway: Gateway;

beforeAll(async () => {
  await provider.start();
  gateway = await startGateway({
    CONSOLE_OIDC_ISSUER: provider.issuer,
    CONSOLE_OIDC_CLIENT_ID: 'console',
    CONSOLE_OIDC_CLIENT_SECRET: 'a-client-secret-of-the-specs',
    TRUSTED_PROXIES: '1',
  });
  gateway.app.get(Clock).now = () => clock.now();
  gateway.bus.answer(listOrders, () => ({ items: [] }));
});

beforeEach(() => {
  clock.advance(60);
  provider.claims = { name: 'Sue Support', roles: ['support'] };
});

afterAll(async () => {
  await gateway.close();
  await provider.stop();
});

const forgotten = '__Host-console-sign-in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure';

interface Sent {
  readonly cookies: string;
  readonly state: string;
}

function get(url: string, cookies = '') {
  return gateway.app.inject({ method: 'GET', url, headers: { accept: 'text/html', cookie: cookies } });
}

function post(
  url: string,
  cookies: string,
  fields: Record<string, string>,
  more: Record<string, string> = {},
) {
  const headers = { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded', ...more };
  return gateway.app.inject({
    method: 'POST',
    url,
    headers,
    payload: new URLSearchParams(fields).toString(),
  });
}

const cookiesOf = (answer: Awaited<ReturnType<typeof get>>): string =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

/** Somebody is sent to the provider. */
async function sendToProvider(to = '/console'): Promise<Sent> {
  const answer = await get(`/console/sign-in?${new URLSearchParams({ to }).toString()}`);
  const address = new URL(String(answer.headers.location));
  provider.nonce = address.searchParams.get('nonce') ?? '';
  expect(address.searchParams.get('code_challenge_method')).toBe('S256');
  return { cookies: cookiesOf(answer), state: address.searchParams.get('state') ?? '' };
}

/** … and comes back. */
async function comeBack({ cookies, state }: Sent) {
  return get(`/console/callback?${new URLSearchParams({ code: 'a-code', state }).toString()}`, cookies);
}

async function signIn(): Promise<string> {
  const answer = await comeBack(await sendToProvider());
  return (
    cookiesOf(answer)
      .split('; ')
      .find((cookie) => cookie.startsWith('__Host-console-session=')) ?? ''
  );
}

const sessions = (): Promise<{ count: number }[]> =>
  gateway.db.sql<{ count: number }>('SELECT count(*)::int AS count FROM console_sessions');

describe('signing in', () => {
  it('leads to the page that was asked for, with a cookie that only this host gets and no script reads', async () => {
    const first = await get('/console/orders/0190b1a0-0000-7000-8000-000000000001');
    expect(first.statusCode).toBe(303);
    const to =
      new URL(String(first.headers.location), 'https://assay.example.com').searchParams.get('to') ?? '';
    const answer = await comeBack(await sendToProvider(to));
    expect(answer.headers.location).toBe('/console/orders/0190b1a0-0000-7000-8000-000000000001');
    const session = [answer.headers['set-cookie']]
      .flat()
      .find((cookie) => cookie?.includes('console-session'));
    expect(session).toMatch(
      /^__Host-console-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800; Secure$/,
    );
    expect(provider.exchanged.at(-1)?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    ['another nonce', { nonce: 'of-another-errand' }],
    ['another audience', { aud: 'another-client' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['a time that is over', { exp: 1 }],
  ])('is refused for an ID token with %s, and no session begins', async (_what, lie) => {
    const before = await sessions();
    const sent = await sendToProvider();
    provider.claims = { ...provider.claims, ...lie };
    const answer = await comeBack(sent);
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([422, [forgotten]]);
    expect(await sessions()).toEqual(before);
  });

  it('is refused in a browser that was not sent, and with the state of another errand', async () => {
    const mine = await sendToProvider();
    const theirs = await sendToProvider();
    const before = await sessions();
    expect((await comeBack({ cookies: '', state: mine.state })).statusCode).toBe(422);
    expect((await comeBack({ cookies: mine.cookies, state: theirs.state })).statusCode).toBe(422);
    expect(await sessions()).toEqual(before);
  });

  it('asks the provider so often for one network, and no longer than ten minutes for one errand', async () => {
    const sent = await sendToProvider();
    const asked = provider.exchanged.length;
    const from = async (address: string) => {
      const url = `/console/callback?${new URLSearchParams({ code: 'invented', state: sent.state }).toString()}`;
      const headers = { cookie: sent.cookies, 'x-forwarded-for': address };
      return (await gateway.app.inject({ method: 'GET', url, headers })).statusCode;
    };
    const tries = await Promise.all(Array.from({ length: 25 }, () => from('192.0.2.1')));
    expect(tries.filter((status) => status === 429)).toHaveLength(5);
    expect(provider.exchanged.length - asked).toBe(20);
    expect(await from('192.0.2.2')).not.toBe(429);
    clock.advance(601);
    expect(await from('192.0.2.3')).toBe(422);
    expect(provider.exchanged.length - asked).toBe(21);
  });

  it('shows somebody without a role a page that says so, and begins no session', async () => {
    provider.claims = { name: 'Nils Newcomer', roles: ['intern'] };
    const before = await sessions();
    const answer = await comeBack(await sendToProvider());
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('You have no role in this console');
    expect(await sessions()).toEqual(before);
  });
});

describe('a session', () => {
  it('is over after eight hours, whatever was done meanwhile', async () => {
    const session = await signIn();
    expect((await get('/console', session)).statusCode).not.toBe(303);
    const [row] = await gateway.db.sql<{ hours: number }>(
      `SELECT (extract(epoch FROM max(expires_at) - now()) / 3600)::float8 AS hours FROM console_sessions`,
    );
    expect(row?.hours).toBeGreaterThan(7.9);
    expect(row?.hours).toBeLessThanOrEqual(8);
    await gateway.db.sql(`UPDATE console_sessions SET expires_at = now() - interval '1 second'`);
    expect((await get('/console', session)).headers.location).toContain('/console/sign-in');
  });

  it('ends for good with signing out, which only its own form does', async () => {
    const session = await signIn();
    const page = await get('/console', session);
    const form = /name="form" value="([\w-]+)"/.exec(page.body)?.[1] ?? '';
    const others = await signIn();
    expect((await post('/console/sign-out', session, {})).statusCode).toBe(403);
    expect((await post('/console/sign-out', others, { form })).statusCode).toBe(403);
    const foreign = { origin: 'https://evil.example' };
    expect((await post('/console/sign-out', session, { form }, foreign)).statusCode).toBe(403);
    expect((await post('/console/sign-out', session, { form })).statusCode).toBe(303);
    expect((await get('/console', session)).headers.location).toContain('/console/sign-in');
    expect((await post('/console/sign-out', session, { form })).statusCode).toBe(401);
  });

  it('is nothing that can be made up', async () => {
    for (const id of ['', 'x', 'a'.repeat(43)])
      expect((await get('/console', `__Host-console-session=${id}`)).statusCode).toBe(303);
  });

  it('allows its pages no script, style, picture or frame but our own', async () => {
    const { headers } = await get('/console/signed-out');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
  });
});

it('there is no console where no provider is named', async () => {
  const bare = await startGateway();
  for (const url of ['/console', '/console/sign-in', '/console/callback', '/console/signed-out'])
    expect((await bare.app.inject({ method: 'GET', url })).statusCode).toBe(404);
  await bare.close();
});

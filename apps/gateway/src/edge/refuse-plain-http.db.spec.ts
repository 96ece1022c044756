import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ PLAIN_HTTP_REFUSED: 'true', TRUSTED_PROXIES: '1' });
});
afterAll(() => gateway.close());

const authorization = `Bearer ${vendorToken}`;
/** What is answered where there is nothing: 404, unless the door was shut before. */
const answerTo = async (headers: Record<string, string>, { app } = gateway) =>
  (await app.inject({ url: '/v1/nothing', headers: { authorization, ...headers } })).statusCode;

describe('a call that its proxy heard over plain http', () => {
  it.each(['/v1/brand', '/sr/packages', '/sr/integration?companyId=acme', '/c/link', '/nothing'])(
    'is refused at %s, in the words of that door, and leads nowhere else',
    async (url) => {
      const answer = await gateway.app.inject({ url, headers: { 'x-forwarded-proto': 'http' } });
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain('https');
      expect(answer.headers['location']).toBeUndefined();
    },
  );

  it('is refused whatever its caller wrote before the proxy did', async () => {
    expect(await answerTo({ 'x-forwarded-proto': 'https, http' })).toBe(403);
    expect(await answerTo({ 'x-forwarded-proto': 'http, https' })).toBe(404);
  });

  it('is what it was where the proxy says https, or nothing', async () => {
    expect(await answerTo({ 'x-forwarded-proto': 'https' })).toBe(404);
    expect(await answerTo({})).toBe(404);
  });
});

it('nobody is refused where nobody asked for that, or no proxy is believed', async () => {
  for (const [name, value] of Object.entries({ TRUSTED_PROXIES: '1', PLAIN_HTTP_REFUSED: 'true' })) {
    const other = await startGateway({ [name]: value });
    expect(await answerTo({ 'x-forwarded-proto': 'http' }, other)).toBe(404);
    await other.close();
  }
});

import { Problem } from '@assay/contracts';
import { showBrandLogo } from '@assay/contracts/consent';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const png = Buffer.from('\x89PNG bytes of a picture', 'latin1');
const [known, unknown, another] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
const look = (name: string) => gateway.app.inject({ url: `/brand/${name}` });

beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(showBrandLogo, ({ hash }) => {
    if (hash === unknown) throw new Problem('not-found');
    return { png: png.toString('base64') };
  });
});

it('a logo is a picture and nothing else, for everybody and for good', async () => {
  const answer = await look(`${known}.png`);
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload.equals(png)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'") as string,
  });
  await look(`${known}.png`);
  expect(gateway.bus.requests(showBrandLogo)).toHaveLength(1);
});

it.each([`${unknown}.png`, 'x.png', `${known}.svg`, `${'A'.repeat(64)}.png`, `${known}`])(
  '%s is no logo, and nobody keeps that answer',
  async (name) => {
    const answer = await look(name);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['cache-control']).toBe('no-store');
  },
);

it('that consent is away is kept by nobody either', async () => {
  gateway.bus.silence(showBrandLogo);
  const answer = await look(`${another}.png`);
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([503, 'no-store']);
});

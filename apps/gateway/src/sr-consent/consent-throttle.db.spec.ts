import { Problem } from '@assay/contracts';
import { checkApiKey, openConsentFlow } from '@assay/contracts/consent';
import { Clock } from '@assay/runtime';
import { FixedClock } from '@assay/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ CONSENT_PER_ADDRESS_MAX: '6', TRUSTED_PROXIES: '1' });
  const clock = new FixedClock();
  gateway.app.get(Clock).now = () => clock.now();
  gateway.bus.answer(openConsentFlow, () => ({ flow: 'v1.opened' }));
  gateway.bus.answer(checkApiKey, () => {
    throw new Problem('api-key-refused');
  });
});
afterAll(() => gateway.close());

const look = (address: string) =>
  gateway.app.inject({
    url: '/sr/integration?companyId=acme',
    headers: { 'x-forwarded-for': address },
  });
const tryKey = (address: string) =>
  gateway.app.inject({
    method: 'POST',
    url: '/sr/integration/key',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://assay.example.com',
      'x-forwarded-for': address,
    },
    payload: 'flow=v1.opened&companyId=acme&apiKey=k',
  });

it('whoever tries keys on ever new pages is told to wait, on a page, and asks nobody any more', async () => {
  for (let round = 0; round < 3; round += 1) {
    expect((await look('192.0.2.1')).statusCode).toBe(200);
    expect((await tryKey('192.0.2.1')).statusCode).toBe(422);
  }
  const asked = gateway.bus.caused.length;
  for (const answer of [await look('192.0.2.1'), await tryKey('192.0.2.1')]) {
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.headers['content-security-policy']).toContain(
      'frame-ancestors https://*.smartrecruiters.com',
    );
  }
  expect(gateway.bus.caused).toHaveLength(asked);
});

it('nobody else is kept out, for the same company neither', async () => {
  expect((await tryKey('192.0.2.2')).statusCode).toBe(422);
});

it('an address made up before the proxy’s gains nothing', async () => {
  const statuses = [];
  for (let round = 0; round < 8; round += 1)
    statuses.push((await look(`10.0.0.${round}, 192.0.2.3`)).statusCode);
  expect(statuses.filter((status) => status === 200)).toHaveLength(6);
});

it('without a proxy no address is believed that is only written down', async () => {
  const bare = await startGateway({ CONSENT_PER_ADDRESS_MAX: '3' });
  const clock = new FixedClock();
  bare.app.get(Clock).now = () => clock.now();
  bare.bus.answer(openConsentFlow, () => ({ flow: 'v1.opened' }));
  try {
    const statuses = [];
    for (let round = 0; round < 5; round += 1) {
      const claims = { forwarded: `for=192.0.2.${round}`, 'x-real-ip': `192.0.2.${round}` };
      const headers = { ...claims, 'x-forwarded-for': `192.0.2.${round}` };
      statuses.push((await bare.app.inject({ url: '/sr/integration?companyId=acme', headers })).statusCode);
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  } finally {
    await bare.close();
  }
});

import { Problem } from '@assay/contracts';
import { listConnections, openPortal } from '@assay/contracts/consent';
import { stopReminders } from '@assay/contracts/notification';
import { noteCandidateZone, showLanding, startOrder } from '@assay/contracts/ordering';
import { openReport, requestReportAccess } from '@assay/contracts/results';
import { Clock } from '@assay/runtime';
import { FixedClock } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from './gateway.fixture.js';

const clock = new FixedClock();

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({
    TRUSTED_PROXIES: '1',
    PAGES_PER_ADDRESS_MAX: '300',
    LINK_ACTIONS_MAX: '20',
    WRONG_TOKENS_MAX: '10',
  });
  gateway.app.get(Clock).now = () => clock.now();
  const { bus } = gateway;
  bus.answer(noteCandidateZone, () => ({}) as never);
  bus.answer(startOrder, () => ({ state: 'preparing' as const }) as never);
  bus.answer(stopReminders, () => ({}) as never);
  bus.answer(requestReportAccess, () => ({}) as never);
  bus.answer(listConnections, () => ({ items: [] }));
  bus.silence(openPortal);
  bus.answer(showLanding, () => {
    throw new Problem('link-not-found');
  });
});
afterAll(() => gateway.close());
beforeEach(() => {
  // Every measure is full again.
  clock.advance(7200);
  gateway.bus.asked.length = 0;
});

const origin = 'https://assay.example.com';
const ask = async (address: string, method: 'GET' | 'POST', url: string, payload = '') => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin };
  const headers = { 'x-forwarded-for': address, ...(method === 'POST' ? form : {}) };
  return gateway.app.inject({ method, url, headers, ...(method === 'POST' ? { payload } : {}) });
};

describe('what a link allows', () => {
  it.each([
    ['time zones', 'POST', '/c/link/time-zone', 'timeZone=Europe%2FWarsaw', noteCandidateZone.name],
    ['starts', 'POST', '/c/link/start', '', startOrder.name],
    ['stops of reminders', 'POST', '/c/link/reminders/stop', '', stopReminders.name],
    [
      'requests for access',
      'POST',
      '/r/link/access',
      'name=Remy&email=remy%40x.example',
      requestReportAccess.name,
    ],
    ['views of a report', 'GET', '/r/link', '', openReport.name],
  ] as const)(
    'ends for an hour after some %s, of which nobody hears more',
    async (what, method, url, body, asked) => {
      const statuses = new Map<number, number>();
      for (let count = 0; count < 200; count += 1) {
        const { statusCode } = await ask(`2001:db8:${what.length}::1`, method, url, body);
        statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
      }
      expect(statuses.get(429)).toBe(180);
      expect(gateway.bus.asked.filter(({ name }) => name === asked)).toHaveLength(20);
      expect((await ask('192.0.2.9', method, url.replace('link', 'other'), body)).statusCode).not.toBe(429);
      clock.advance(3600);
      expect((await ask('192.0.2.9', method, url, body)).statusCode).not.toBe(429);
    },
  );

  it('is not looked for without end from one address, and from another it is', async () => {
    const pages = [
      '/c/a',
      '/i/a',
      '/c/a/done',
      '/portal?token=a',
      '/r/a/report.pdf?x=1',
      '/%63/a',
      '/%70ortal',
    ];
    for (let count = 0; count < 300; count += 1) await ask('192.0.2.1', 'GET', `/c/${count}/done`);
    for (const page of pages) {
      const answer = await ask('192.0.2.1', 'GET', page);
      expect([page, answer.statusCode]).toEqual([page, 429]);
      expect(answer.headers['content-type']).toMatch(/^text\/html/);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect((await ask('192.0.2.2', 'GET', page)).statusCode).not.toBe(429);
    }
  });
});

it('whoever guesses the vendor’s token is told to wait, and the vendor is not', async () => {
  const list = async (token: string, address: string) => {
    const headers = { 'x-forwarded-for': address, authorization: `Bearer ${token}` };
    return (await gateway.app.inject({ url: '/v1/connections', headers })).statusCode;
  };
  const guesses = await Promise.all(Array.from({ length: 30 }, (_, at) => list(`guess-${at}`, '192.0.2.3')));
  expect(guesses.filter((status) => status === 401)).toHaveLength(10);
  expect(guesses.filter((status) => status === 429)).toHaveLength(20);
  expect(await list(vendorToken, '192.0.2.3')).toBe(200);
  expect(await list('guess', '192.0.2.4')).toBe(401);
});

it('a proxy that is not counted is reported, once', async () => {
  const said = (gatewayOf: Gateway) =>
    gatewayOf.logs.lines.filter(({ msg }) => String(msg).includes('TRUSTED_PROXIES')).length;
  const bare = await startGateway();
  await bare.app.inject({ url: '/nothing' });
  expect(said(bare)).toBe(0);
  for (let count = 0; count < 3; count += 1)
    await bare.app.inject({ url: '/nothing', headers: { 'x-forwarded-for': '192.0.2.1' } });
  expect(said(bare)).toBe(1);
  await bare.close();
  expect(said(gateway)).toBe(0);
});

import { Nothing, Problem } from '@assay/contracts';
import { noteCandidateZone, startOrder } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(noteCandidateZone, ({ linkToken }) => {
    if (linkToken !== 'link') throw new Problem('link-not-found');
    return new Nothing();
  });
});

const tell = async (payload: string, url = '/c/link/time-zone') => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
  return (await gateway.app.inject({ method: 'POST', url, headers, payload })).statusCode;
};

it('the time zone of the browser is passed on, and nothing starts by it', async () => {
  expect(await tell('timeZone=America%2FSao_Paulo')).toBe(204);
  expect(gateway.bus.requests(noteCandidateZone)).toEqual([
    { linkToken: 'link', timeZone: 'America/Sao_Paulo' },
  ]);
  expect(gateway.bus.requests(startOrder)).toEqual([]);
});

it.each(['', 'timeZone=', 'timeZone=Moon%2FCrater', 'timeZone=%2B01%3A00', 'timeZone=UTC&orderId=1'])(
  'what is no time zone, and nothing else, is refused: %j',
  async (body) => {
    expect(await tell(body)).toBe(400);
    expect(gateway.bus.requests(noteCandidateZone)).toEqual([]);
  },
);

it('a link that does not exist has no time zone', async () => {
  expect(await tell('timeZone=UTC', '/c/other/time-zone')).toBe(404);
});

it('looking notes nothing', async () => {
  const answer = await gateway.app.inject({ method: 'GET', url: '/c/link/time-zone' });
  expect(answer.statusCode).toBe(404);
  expect(gateway.bus.caused).toEqual([]);
});

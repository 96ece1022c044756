import { request } from 'node:http';
import { disconnectCompany, rotateWebhookSecret } from '@assay/contracts/consent';
import { listOffers, placeOrder } from '@assay/contracts/ordering';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

let gateway: Gateway;
let port: number;
let authorization: string;
beforeAll(async () => {
  gateway = await startGateway();
  authorization = `Bearer ${await gateway.token()}`;
  await gateway.app.listen(0, '127.0.0.1');
  port = Number(new URL(await gateway.app.getUrl()).port);
});
afterAll(() => gateway.close());
beforeEach(async () => {
  await gateway.db.clear();
  gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
  gateway.bus.answer(listOffers, () => ({ packages: [] }));
  gateway.bus.answer(disconnectCompany, () => ({}));
  gateway.bus.answer(rotateWebhookSecret, () => ({}) as never);
});

/** Sends over a real connection, in chunks unless a length is said. */
function send(method: string, path: string, headers: Record<string, string>, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const order = (contentType: string, body: Buffer | string = JSON.stringify(orderBodyFixture())) =>
  gateway.app.inject({
    method: 'POST',
    url: '/sr/packages/orders',
    headers: { authorization, 'content-type': contentType },
    payload: body,
  });

describe('an order', () => {
  it.each(['utf-8', 'UTF8', 'us-ascii', 'ISO-8859-1', '"utf-8"', 'windows-1252', 'x-none'])(
    'is taken whatever charset its JSON says it is in: %s',
    async (charset) => {
      expect((await order(`application/json; charset=${charset}`)).statusCode).toBe(202);
    },
  );

  it('is taken behind a byte order mark', async () => {
    const body = `\uFEFF${JSON.stringify(orderBodyFixture())}`;
    expect((await order('application/json', body)).statusCode).toBe(202);
  });

  it('is read in the charset it says where it is not UTF-8', async () => {
    const { candidate } = orderBodyFixture();
    const body = JSON.stringify(orderBodyFixture({ candidate: { ...candidate, firstName: 'Zoë' } }));
    const answer = await order('application/json; charset=ISO-8859-1', Buffer.from(body, 'latin1'));
    expect(answer.statusCode).toBe(202);
    expect(gateway.bus.requests(placeOrder).at(-1)?.candidate.firstName).toBe('Zoë');
    expect((await order('application/json; charset=utf-16')).statusCode).toBe(415);
  });

  it('is not lost for what no store can hold, nor for names that mean something in JavaScript', async () => {
    const { candidate, ...rest } = orderBodyFixture();
    const whole = JSON.stringify({ ...rest, candidate, deep: 0 })
      .replace('"Ola"', '"O\\u0000la\\ud83d"')
      .replace(
        '"deep":0',
        `"deep":${'['.repeat(5000)}${']'.repeat(5000)},"__proto__":{"a":1},"constructor":1,"a":1,"a":2`,
      );
    expect((await order('application/json', whole)).statusCode).toBe(202);
    expect(gateway.bus.requests(placeOrder).at(-1)).toMatchObject({
      candidate: { firstName: 'Ola' },
      remarks: [{ place: '/candidate/firstName', done: 'cleaned' }],
    });
  });
});

describe('a call without a body', () => {
  const chunked = { 'transfer-encoding': 'chunked' };
  it.each([
    ['DELETE', '/sr/integrations/companies/NorthwindRobotics', 'company'],
    ['GET', '/sr/packages', 'company'],
    ['POST', '/v1/accounts/acme/webhook-secret/rotation', 'vendor'],
  ] as const)('%s %s may come in chunks, none of which holds anything', async (method, path, who) => {
    const may = { authorization: who === 'company' ? authorization : `Bearer ${vendorToken}` };
    const plain = await send(method, path, { ...may, 'content-length': '0' });
    expect(plain).toBeLessThan(300);
    expect(await send(method, path, { ...may, ...chunked })).toBe(plain);
    expect(await send(method, path, { ...may, ...chunked, 'content-type': 'text/plain' })).toBe(plain);
  });

  it('is refused when there is something in its chunks after all', async () => {
    const may = { authorization: `Bearer ${vendorToken}`, ...chunked };
    expect(await send('POST', '/v1/accounts/acme/webhook-secret/rotation', may, 'x')).toBe(415);
  });
});

import { issueToken } from '@assay/contracts/consent';
import { recordResult } from '@assay/contracts/results';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

/** What of an answer is the same however its address was written. */
async function answered(method: 'GET' | 'POST', url: string, type?: string, payload = 'a=b') {
  const body = type === undefined ? {} : { payload, headers: { 'content-type': type, accept: 'text/html' } };
  const { statusCode, headers, body: text } = await gateway.app.inject({ method, url, ...body });
  const { 'content-type': kind, 'content-security-policy': policy } = headers;
  return { statusCode, kind, policy, text: text.replaceAll(/[0-9a-f-]{36}/g, 'id') };
}

describe('an address that is written in another way', () => {
  it.each([
    ['GET', '/docs', '/d%6fcs', undefined],
    ['GET', '/sr/integration?x=1', '/sr/%69ntegration?x=1', undefined],
    ['POST', '/sr/oauth/token', '/sr/o%61uth/token', 'application/json'],
    ['POST', '/sr/oauth/token', '/s%72/oauth/token', 'application/x-www-form-urlencoded'],
    ['POST', '/sr/packages/orders', '/s%72/packages/orders', 'application/json'],
    ['POST', '/c/link/reminders/stop', '/%63/link/reminders/stop', 'multipart/form-data; boundary=x'],
    ['POST', '/c/link/reminders/stop', '/%63/link/reminders/stop', 'application/json'],
  ] as const)('is answered as %s %s is: %s, %s', async (method, plain, other, type) => {
    expect(await answered(method, other, type)).toEqual(await answered(method, plain, type));
  });

  it('takes a token’s form as a form alone', async () => {
    const answer = await answered('POST', '/s%72/oauth/token', 'application/json', '{"grant_type":["x"]}');
    expect(answer.statusCode).toBe(415);
    expect(gateway.bus.requests(issueToken)).toEqual([]);
  });
});

it('what is asked of the vendor API is the vendor’s however it is written', async () => {
  gateway.bus.answer(recordResult, ({ orderId }) => ({ orderId, version: 1, submission: 'due' }));
  const result = '/%761/orders/0190b1a0-0000-7000-8000-000000000001/result';
  expect((await gateway.app.inject({ method: 'PUT', url: result })).statusCode).toBe(401);
  expect((await asVendor(gateway, 'PUT', result, { score: 1, assessments: [] })).status).toBe(200);
});

import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { checkDisconnectSecret } from '@assay/contracts/consent';
import { placeOrder, showLanding, showOrder } from '@assay/contracts/ordering';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

const order = '0190b1a0-0000-7000-8000-000000000001';

let gateway: Gateway;
let port: number;
let held: PromiseWithResolvers<void>;
beforeAll(async () => {
  gateway = await startGateway({ REQUESTS_MAX: '16', TRUSTED_PROXIES: '1' });
  await gateway.app.listen(0, '127.0.0.1');
  port = Number(new URL(await gateway.app.getUrl()).port);
  gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
});
afterAll(() => gateway.close());
beforeEach(() => {
  held = Promise.withResolvers<void>();
  const wait = async (): Promise<never> => {
    await held.promise;
    throw new Error('released');
  };
  gateway.bus.answer(showLanding, wait);
  gateway.bus.answer(showOrder, wait);
});

const from = (address: string, url: string, headers: Record<string, string> = {}) =>
  gateway.app.inject({ url, headers: { 'x-forwarded-for': address, ...headers } });
const vendor = { authorization: `Bearer ${vendorToken}` };

async function place(id: string): Promise<number> {
  const resultCallbackURL = `https://api.smartrecruiters.com/orders/${id}/results`;
  const answer = await fetch(`http://127.0.0.1:${port}/sr/packages/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await gateway.token()}`, 'content-type': 'application/json' },
    body: JSON.stringify(orderBodyFixture({ resultCallbackURL })),
  });
  return answer.status;
}

async function half(path: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  const type = path.startsWith('/sr/packages') ? 'application/json' : 'application/x-www-form-urlencoded';
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 9\r\n\r\n{`);
  return socket;
}

it.each(['/sr/packages/orders', '/sr/oauth/token', '/c/link/time-zone'])(
  'many times as many halves of requests to %s as there are places keep no whole request out',
  async (path) => {
    const halves = await Promise.all(Array.from({ length: 60 }, () => half(path)));
    const ended = halves.map((socket) => once(socket.resume(), 'close'));
    // Their own network's share is a quarter: the others were cut off for the newer ones.
    await Promise.any(ended);
    expect(await place(`behind-${path.length}`)).toBe(202);
    expect((await fetch(`http://127.0.0.1:${port}/nothing`)).status).toBe(404);
    halves.forEach((socket) => socket.destroy());
    await Promise.all(ended);
  },
);

it('what one network holds keeps no other one out', async () => {
  const own = Array.from({ length: 4 }, () => from('192.0.2.1', '/c/link'));
  await eventually(() => Promise.resolve(expect(gateway.bus.requests(showLanding)).toHaveLength(4)));
  const shed = await from('192.0.2.1', '/c/link');
  expect([shed.statusCode, shed.headers['retry-after']]).toEqual([503, '5']);
  const other = from('192.0.2.2', '/c/link');
  await eventually(() => Promise.resolve(expect(gateway.bus.requests(showLanding)).toHaveLength(5)));
  held.resolve();
  await Promise.all([...own, other]);
  expect((await from('192.0.2.1', '/c/link')).statusCode).toBe(500);
});

it('the last places are kept for SmartRecruiters', async () => {
  gateway.bus.asked.length = 0;
  const slow = Array.from({ length: 12 }, (_, at) =>
    from(`192.0.2.${at % 2}`, `/v1/orders/${order}`, vendor),
  );
  await eventually(() => Promise.resolve(expect(gateway.bus.requests(showOrder)).toHaveLength(12)));
  const shed = await from('192.0.2.9', `/v1/orders/${order}`, vendor);
  expect([shed.statusCode, shed.json<{ code: string }>().code]).toEqual([503, 'unavailable']);
  expect((await from('192.0.2.9', '/c/link')).statusCode).toBe(503);
  expect(await place('kept')).toBe(202);
  held.resolve();
  await Promise.all(slow);
  expect((await from('192.0.2.9', `/v1/orders/${order}`, vendor)).statusCode).toBe(500);
});

it.each(['/sr/integrations/companies/x', '/sr/%69ntegrations/companies/x'])(
  'whoever asks %s to end connections gets no more places than a browser',
  async (url) => {
    gateway.bus.asked.length = 0;
    gateway.bus.answer(checkDisconnectSecret, async () => {
      await held.promise;
      return {};
    });
    const end = () =>
      gateway.app.inject({
        method: 'DELETE',
        url: `${url}?key=guess`,
        headers: { 'x-forwarded-for': '192.0.2.1' },
      });
    const own = Array.from({ length: 4 }, end);
    await eventually(() =>
      Promise.resolve(expect(gateway.bus.requests(checkDisconnectSecret)).toHaveLength(4)),
    );
    expect((await end()).statusCode).toBe(503);
    expect(await place(`beside-${url.length}`)).toBe(202);
    held.resolve();
    await Promise.all(own);
  },
);

it('clients that hang up in the middle take no place from others', async () => {
  for (let count = 0; count < 20; count += 1) (await half('/sr/packages/orders')).destroy();
  expect(await place('after')).toBe(202);
});

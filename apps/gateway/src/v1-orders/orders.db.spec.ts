import { Problem } from '@assay/contracts';
import {
  cancelOrder,
  correctAddress,
  countOrderViews,
  extendOrder,
  findOrders,
  listOrders,
  type OrderReply,
  readOrderLink,
  recordProgress,
  resendInvitation,
  setCandidateZone,
  showOrder,
} from '@assay/contracts/ordering';
import { countSubmissionViews, listSubmissions } from '@assay/contracts/results';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

const orderId = '0190b1a0-0000-7000-8000-000000000001';
const otherId = '0190b1a0-0000-7000-8000-000000000002';
const order = { orderId, status: 'pending' } as OrderReply;

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

const call = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) =>
  asVendor(gateway, method, url, payload);

const pointersOf = (body: unknown): string[] =>
  (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort();

describe('orders', () => {
  it('are listed by what the address asks for', async () => {
    gateway.bus.answer(listOrders, () => ({ items: [order] }));
    expect(
      await call('GET', '/v1/orders?accountId=acme&status=pending&limit=20&placedAfter=2026-01-15T12:00:00Z'),
    ).toMatchObject({
      status: 200,
    });
    expect(gateway.bus.requests(listOrders)).toEqual([
      { accountId: 'acme', status: 'pending', limit: 20, placedAfter: '2026-01-15T12:00:00Z' },
    ]);
  });

  it('are narrowed by several states, one of them being a list, too', async () => {
    gateway.bus.answer(listOrders, () => ({ items: [] }));
    await call('GET', '/v1/orders?statuses=pending');
    await call('GET', '/v1/orders?statuses=pending&statuses=rejected&view=refused');
    expect(gateway.bus.requests(listOrders)).toEqual([
      { statuses: ['pending'] },
      { statuses: ['pending', 'rejected'], view: 'refused' },
    ]);
  });

  it.each(['submission=parked', 'view=parked'])('are listed by how results has them: %s', async (query) => {
    gateway.bus.answer(listSubmissions, () => ({ orderIds: [orderId, otherId], nextCursor: otherId }));
    gateway.bus.answer(listOrders, () => ({ items: [order] }));
    const asked = await call('GET', `/v1/orders?${query}&accountId=acme&limit=2&cursor=${orderId}`);
    expect(asked).toEqual({ status: 200, body: { items: [order], nextCursor: otherId } });
    expect(gateway.bus.requests(listSubmissions)).toEqual([
      { standing: 'parked', limit: 2, cursor: orderId, accountId: 'acme' },
    ]);
    expect(gateway.bus.requests(listOrders)).toEqual([
      { accountId: 'acme', orderIds: [orderId, otherId], limit: 200 },
    ]);
  });

  it('are found by a text that never stands in an address', async () => {
    gateway.bus.answer(findOrders, () => ({ items: [order] }));
    const sought = { text: 'ada@example.com', limit: 5 };
    expect(await call('POST', '/v1/orders/search', sought)).toMatchObject({ status: 200 });
    expect(gateway.bus.requests(findOrders)).toEqual([sought]);
    expect(await call('POST', '/v1/orders/search', { text: '' })).toMatchObject({ status: 400 });
  });

  it('are handled by whoever asks, who is named', async () => {
    gateway.bus.answer(resendInvitation, () => order);
    gateway.bus.answer(cancelOrder, () => order);
    gateway.bus.answer(readOrderLink, () => ({ url: 'https://assay.example.com/c/x' }));
    const at = `/v1/orders/${orderId}`;
    const by = 'VENDOR_API_TOKEN';
    expect(await call('POST', `${at}/invitation/resend`)).toMatchObject({ status: 200 });
    expect(await call('POST', `${at}/invitation/resend`, { email: 'a@b.example' })).toMatchObject({
      status: 200,
    });
    expect(await call('POST', `${at}/invitation/resend`, { by: 'me' })).toMatchObject({ status: 400 });
    expect(gateway.bus.requests(resendInvitation)).toEqual([
      { orderId, by },
      { orderId, by, email: 'a@b.example' },
    ]);
    expect(await call('POST', `${at}/cancel`, {})).toMatchObject({ status: 400 });
    expect(await call('POST', `${at}/cancel`, { reason: 'Filled' })).toMatchObject({ status: 200 });
    expect(gateway.bus.requests(cancelOrder)).toEqual([{ orderId, reason: 'Filled', by }]);
    expect((await call('GET', `${at}/link`)).body).toEqual({ url: 'https://assay.example.com/c/x' });
    expect(gateway.bus.requests(readOrderLink)).toEqual([{ orderId, by }]);
  });

  it('are counted in views, and who does not answer is named', async () => {
    gateway.bus.answer(countOrderViews, () => ({ items: [{ view: 'refused', count: 3 }] }));
    gateway.bus.answer(countSubmissionViews, () => ({ items: [{ view: 'parked', count: 1 }] }));
    const views = () => call('GET', '/v1/orders/views?accountId=acme');
    expect((await views()).body).toMatchObject({
      items: [{ view: 'refused' }, { view: 'parked' }],
      missing: [],
    });
    gateway.bus.silence(countSubmissionViews);
    expect((await views()).body).toMatchObject({ items: [{ view: 'refused' }], missing: ['results'] });
  });

  it.each([
    'limit=0',
    'limit=x',
    'limit=1&limit=2',
    'status=lost',
    'placedAfter=yesterday',
    'placedAfter=2026-W05',
    'colour=red',
    'statuses=lost',
    'view=lost',
    'submission=lost',
    'orderIds=x',
    'cursor=%00',
  ])('are not listed by %s', async (query) => {
    expect(await call('GET', `/v1/orders?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
  });

  it('are shown; absent, foreign and impossible ones are answered alike', async () => {
    gateway.bus.answer(showOrder, (request) => {
      if (request.orderId === orderId) return order;
      throw new Problem('order-not-found', { orderId: request.orderId });
    });
    expect(await call('GET', `/v1/orders/${orderId}`)).toEqual({ status: 200, body: order });
    const without = ({ body }: { body: unknown }): object => ({
      ...(body as object),
      instance: '',
      title: '',
    });
    const absent = await call('GET', `/v1/orders/${otherId}`);
    const impossible = await call('GET', '/v1/orders/nonsense');
    expect(absent.status).toBe(404);
    expect(without(impossible)).toEqual(without(absent));
  });

  it('progress by a body, or by none', async () => {
    gateway.bus.answer(recordProgress, () => order);
    const assessments = [{ id: 'a', status: 'in-progress' as const }];
    expect(await call('POST', `/v1/orders/${orderId}/progress`, { assessments })).toMatchObject({
      status: 200,
    });
    expect(await call('POST', `/v1/orders/${orderId}/progress`)).toMatchObject({ status: 200 });
    expect(gateway.bus.requests(recordProgress)).toEqual([{ orderId, assessments }, { orderId }]);
  });

  it.each([
    ['order-closed', { status: 'rejected' }, 409],
    ['assessment-not-found', { assessmentId: 'x' }, 400],
    ['order-not-found', { orderId }, 404],
    ['unavailable', { service: 'ordering' }, 503],
  ] as const)('answer %s as it is', async (code, params, status) => {
    gateway.bus.answer(recordProgress, () => {
      throw new Problem(code, params);
    });
    expect(await call('POST', `/v1/orders/${orderId}/progress`)).toMatchObject({
      status,
      body: { code, status, type: `urn:assay:problem:${code}` },
    });
  });
});

describe('changes of an order', () => {
  it('give the candidate more time', async () => {
    gateway.bus.answer(extendOrder, (request) => ({ orderId: request.orderId }) as OrderReply);
    const url = `/v1/orders/${orderId}/extension`;
    const body = { expiresAt: '2026-12-01T12:00:00Z', reason: 'accommodation' };
    expect((await call('POST', url, body)).status).toBe(200);
    expect(gateway.bus.requests(extendOrder)).toEqual([{ ...body, orderId }]);
    const wrong = await call('POST', url, { expiresAt: 'tomorrow', reason: 'because' });
    expect([wrong.status, pointersOf(wrong.body)]).toEqual([400, ['/expiresAt', '/reason']]);
  });

  it('correct the address, unless nothing is wrong with it', async () => {
    const url = `/v1/orders/${orderId}/candidate-email`;
    gateway.bus.answer(correctAddress, () => {
      throw new Problem('address-not-refused');
    });
    const refused = await call('PUT', url, { email: 'ada@example.com' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'address-not-refused' } });
    expect((await call('PUT', url, {})).status).toBe(400);
  });
});

describe('the time zone of a candidate', () => {
  const url = `/v1/orders/${orderId}/candidate-time-zone`;

  it('is told by its name', async () => {
    gateway.bus.answer(setCandidateZone, (request) => ({ ...request }) as unknown as OrderReply);
    const body = { orderId, timeZone: 'America/Sao_Paulo' };
    expect(await call('PUT', url, { timeZone: 'America/Sao_Paulo' })).toEqual({ status: 200, body });
  });

  it.each(['+01:00', 'Moon/Crater', '', `Europe/${'x'.repeat(100)}`, 'Europe/Berlin\r\nBcc: a@b.c', 7])(
    'is refused as %j',
    async (timeZone) => {
      const { status, body } = await call('PUT', url, { timeZone });
      expect([status, pointersOf(body)]).toEqual([400, ['/timeZone']]);
      expect(gateway.bus.caused).toEqual([]);
    },
  );
});

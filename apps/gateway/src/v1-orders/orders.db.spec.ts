import {
  createApiKey,
  listApiKeys,
  listConnections,
  listOrders,
  type Order,
  Problem,
  recordProgress,
  recordResult,
  replacePackages,
  revokeApiKey,
  saveAccount,
  showAccount,
  showOrder,
  showPackages,
} from '@assay/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

const orderId = '0190b1a0-0000-7000-8000-000000000001';
const keyId = '0190b1a0-0000-7000-8000-000000000002';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

async function call(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  url: string,
  payload?: object,
): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: `Bearer ${vendorToken}` };
  const answer = await gateway.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
}

const account = { name: 'Acme', engineUrl: 'https://engine.example.com/hooks' };
const assessment = { id: 'a', name: 'A', description: 'a', type: 'SKILL_TEST' as const };
const offered = {
  id: 'p',
  name: 'P',
  description: 'p',
  type: 'SKILL_TEST' as const,
  assessments: [assessment],
};
const order = { orderId, status: 'pending' } as Order;

describe('accounts', () => {
  it('are read before they are changed, without their secrets', async () => {
    gateway.bus.answer(showAccount, ({ accountId }) => {
      if (accountId !== 'acme') throw new Problem('account-not-found', { accountId });
      return { ...account, accountId, ownerEmail: 'owner@acme.example', revision: 3 };
    });
    expect(await call('GET', '/v1/accounts/acme')).toEqual({
      status: 200,
      body: { ...account, accountId: 'acme', ownerEmail: 'owner@acme.example' },
    });
    expect(await call('GET', '/v1/accounts/nobody')).toMatchObject({ status: 404 });
  });

  it('are saved and answered with their webhook secret', async () => {
    gateway.bus.answer(saveAccount, (request) => ({ ...request, webhookSecret: 'whsec_x' }));
    expect(await call('PUT', '/v1/accounts/acme', account)).toEqual({
      status: 200,
      body: { ...account, accountId: 'acme', webhookSecret: 'whsec_x' },
    });
  });

  it('are refused with every wrong place', async () => {
    const wrong = {
      name: '',
      engineUrl: 'http://engine.example.com',
      language: 5,
      colour: 'red',
      accountId: 'other',
    };
    const { status, body } = await call('PUT', '/v1/accounts/acme', wrong);
    expect(status).toBe(400);
    const { errors } = body as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/accountId',
      '/colour',
      '/engineUrl',
      '/language',
      '/name',
    ]);
  });

  it('are refused with the name of what is missing', async () => {
    expect(await call('PUT', '/v1/accounts/acme', { name: 'Acme' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/engineUrl', message: 'is missing' }] },
    });
  });

  it('have ids of one form', async () => {
    expect(await call('PUT', '/v1/accounts/ac%20me', account)).toMatchObject({
      status: 400,
      body: { code: 'invalid-input', errors: [{ pointer: '/accountId' }] },
    });
  });
});

describe('API keys', () => {
  const key = { keyId, prefix: 'assay_', createdAt: '2026-01-15T12:00:00.000Z' };

  it('are created, with or without a label', async () => {
    gateway.bus.answer(createApiKey, () => ({ ...key, apiKey: 'assay_live_key' }));
    expect(await call('POST', '/v1/accounts/acme/api-keys', { label: 'Ops' })).toMatchObject({ status: 201 });
    expect(await call('POST', '/v1/accounts/acme/api-keys')).toMatchObject({
      status: 201,
      body: { apiKey: 'assay_live_key' },
    });
    expect(gateway.bus.requests(createApiKey)).toEqual([
      { accountId: 'acme', label: 'Ops' },
      { accountId: 'acme' },
    ]);
  });

  it('are listed and revoked', async () => {
    gateway.bus.answer(listApiKeys, () => ({ items: [key] }));
    gateway.bus.answer(revokeApiKey, () => ({}));
    expect(await call('GET', '/v1/accounts/acme/api-keys')).toEqual({ status: 200, body: { items: [key] } });
    expect(await call('DELETE', `/v1/accounts/acme/api-keys/${keyId}`)).toEqual({
      status: 204,
      body: undefined,
    });
    expect(gateway.bus.requests(revokeApiKey)).toEqual([{ accountId: 'acme', keyId }]);
  });

  it('that cannot exist are not found', async () => {
    expect(await call('DELETE', '/v1/accounts/acme/api-keys/nonsense')).toMatchObject({
      status: 404,
      body: { code: 'api-key-not-found' },
    });
  });
});

describe('packages', () => {
  it('are replaced and shown', async () => {
    gateway.bus.answer(replacePackages, (request) => request);
    gateway.bus.answer(showPackages, () => ({ accountId: 'acme', packages: [offered] }));
    const body = { accountId: 'acme', packages: [offered] };
    expect(await call('PUT', '/v1/accounts/acme/packages', { packages: [offered] })).toEqual({
      status: 200,
      body,
    });
    expect(await call('GET', '/v1/accounts/acme/packages')).toEqual({ status: 200, body });
  });
});

it('connections are listed', async () => {
  gateway.bus.answer(listConnections, () => ({ items: [] }));
  expect(await call('GET', '/v1/connections')).toEqual({ status: 200, body: { items: [] } });
  expect(await call('GET', '/v1/connections?accountId=acme&limit=2&cursor=c')).toMatchObject({ status: 200 });
  expect(gateway.bus.requests(listConnections)).toEqual([{}, { accountId: 'acme', limit: 2, cursor: 'c' }]);
  expect(await call('GET', '/v1/connections?limit=501')).toMatchObject({ status: 400 });
});

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

  it.each([
    'limit=0',
    'limit=x',
    'limit=1&limit=2',
    'status=lost',
    'placedAfter=yesterday',
    'placedAfter=2026-W05',
    'colour=red',
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
    const absent = await call('GET', `/v1/orders/${keyId}`);
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

  it('get a result', async () => {
    gateway.bus.answer(recordResult, () => ({ orderId, version: 1, submission: 'due' }));
    const result = {
      score: 74,
      assessments: [{ id: 'a', score: 80 }],
      flags: [{ kind: 'tab-switch', severity: 'low', text: 'Twice' }],
    };
    expect(await call('PUT', `/v1/orders/${orderId}/result`, result)).toEqual({
      status: 200,
      body: { orderId, version: 1, submission: 'due' },
    });
    expect(gateway.bus.requests(recordResult)).toEqual([{ orderId, ...result }]);
  });

  it.each([
    { score: 101, assessments: [] },
    { score: 7.5, assessments: [] },
    { score: '74', assessments: [] },
    { score: 74 },
    { score: 74, assessments: [], reportUrl: 'javascript:alert(1)' },
    { score: 74, assessments: [], submittedAt: '2026-W05' },
    { score: 74, assessments: [{ id: 'a', score: -1 }] },
  ])('do not get the result %j', async (result) => {
    expect(await call('PUT', `/v1/orders/${orderId}/result`, result)).toMatchObject({ status: 400 });
    expect(gateway.bus.requests(recordResult)).toEqual([]);
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

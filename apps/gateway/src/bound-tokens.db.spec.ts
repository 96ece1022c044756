import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import {
  checkConnection,
  disconnectCompany,
  listAccounts,
  listConnections,
  showConnection,
  showConnectionStory,
} from '@assay/contracts/consent';
import {
  countOrderViews,
  findOrders,
  listEvents,
  listOrders,
  showOrder,
  showWebhook,
} from '@assay/contracts/ordering';
import { countSubmissionViews, listSubmissions, replaySubmissions } from '@assay/contracts/results';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from './gateway.fixture.js';
import { openapiDocument } from './v1-document/openapi-document.js';
import type { CreatedVendorToken } from './v1-tokens/token-shapes.js';
import { vendorOperations } from './v1.module.js';

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

const document = await openapiDocument(vendorOperations);
const operations = [
  ...Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method): [Method, string] => [method.toUpperCase() as Method, path]),
  ),
  // A page for people, which the document does not name.
  ['GET', '/v1/accounts/{accountId}/templates/{templateId}/preview'] as [Method, string],
];
const owned = /\{(accountId|orderId|companyId|webhookId)\}/;

/** Decided between accounts, or brought in before there were any: never by one of them. */
const ofAll = [
  'POST /v1/connections/{companyId}/confirm',
  'POST /v1/connections/{companyId}/refuse',
  'POST /v1/accounts/{accountId}/import/check',
  'PUT /v1/accounts/{accountId}/import',
];
/** Where nothing in the address belongs to an account: what each does about it is told below. */
const keptByThemselves = [
  'DELETE /v1/tokens/{tokenId}',
  'GET /v1/accounts',
  'GET /v1/connections',
  'GET /v1/events',
  'GET /v1/orders',
  'GET /v1/orders/views',
  'GET /v1/tokens',
  'POST /v1/orders/search',
  'POST /v1/submissions/replay',
  'POST /v1/tokens',
];

const ids: Readonly<Record<string, string>> = {
  orderId: randomUUID(),
  webhookId: randomUUID(),
  companyId: 'HooliInc',
  keyId: randomUUID(),
  linkId: randomUUID(),
  flagId: '0123456789abcdef',
};

let gateway: Gateway;
let token: string;
let owner = 'hooli';
const connection = () => ({
  connectionId: randomUUID(),
  companyId: 'HooliInc',
  accountId: owner,
  status: 'active' as const,
  connectedAt: '2026-01-15T12:00:00.000Z',
  health: 'ok' as const,
  contenderAccountId: 'globex',
});

beforeAll(async () => {
  gateway = await startGateway();
  const scopes = ['read', 'write', 'keys', 'people', 'admin'];
  const { body } = await asVendor(gateway, 'POST', '/v1/tokens', {
    name: 'acme',
    scopes,
    accountIds: ['acme'],
  });
  ({ token } = body as CreatedVendorToken);
  gateway.bus.answer(showOrder, ({ orderId }) => ({ orderId, accountId: owner }) as never);
  gateway.bus.answer(showWebhook, ({ webhookId }) => ({ webhookId, accountId: owner }) as never);
  gateway.bus.answer(showConnection, connection);
  gateway.bus.answer(checkConnection, connection);
  gateway.bus.answer(disconnectCompany, () => ({}));
});
afterAll(() => gateway.close());
beforeEach(() => {
  owner = 'hooli';
  gateway.bus.asked.length = 0;
});

const documentedScopes = (): Record<string, string[]> =>
  Object.fromEntries(
    operations.map(([method, path]) => {
      const item = document.paths[path] as Record<string, { security: { vendor: string[] }[] }> | undefined;
      return [`${method} ${path}`, item?.[method.toLowerCase()]?.security[0]?.vendor ?? ['read']];
    }),
  );
const addressOf = (path: string, accountId: string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'accountId' ? accountId : (ids[name] ?? 'one')));
const form = { 'content-type': 'multipart/form-data; boundary=x' };
const picture = { 'content-type': 'image/png' };
/** What is not JSON, as the edge wants it before anybody looks who sends it. */
function bodyOf(method: Method, url: string): { headers?: Record<string, string>; payload?: string } {
  if (url.endsWith('/report')) return { headers: form, payload: '--x--' };
  return method === 'PUT' && url.endsWith('/logo') ? { headers: picture, payload: 'x' } : {};
}
async function call(method: Method, url: string, payload?: object, bearer = token) {
  const other = bodyOf(method, url);
  const given = { method, url, ...(payload ? { payload } : {}), ...other };
  const headers = { authorization: `Bearer ${bearer}`, ...other.headers };
  const answer = await gateway.app.inject({ ...given, headers });
  return {
    status: answer.statusCode,
    body: answer.body === '' ? {} : answer.json<Record<string, unknown>>(),
  };
}
const lookups = [showOrder, showWebhook, showConnection].map(({ name }) => name);
const asked = () => gateway.bus.caused;
const askedBeyond = () => asked().filter(({ name }) => !lookups.includes(name));

describe('to a token of one account', () => {
  it.each(operations.filter(([method, path]) => owned.test(path) && !ofAll.includes(`${method} ${path}`)))(
    'what is another’s is not there: %s %s',
    async (method, path) => {
      const { status, body } = await call(method, addressOf(path, 'hooli'));
      expect([status, body['code']]).toEqual([
        404,
        expect.stringMatching(/^(account|order|webhook)-not-found|company-not-connected$/),
      ]);
      expect(askedBeyond()).toEqual([]);
      expect(JSON.stringify(asked())).not.toContain('acme');
    },
  );

  it.each(operations.filter(([method, path]) => owned.test(path) && !ofAll.includes(`${method} ${path}`)))(
    'its own is: %s %s',
    async (method, path) => {
      owner = 'acme';
      const { status, body } = await call(method, addressOf(path, 'acme'));
      // Nobody answers here but the owners: what gets that far was let through.
      expect([status, body['code']]).toEqual([expect.toBeOneOf([200, 201, 204, 400, 503]), body['code']]);
    },
  );

  it.each(operations.filter(([method, path]) => ofAll.includes(`${method} ${path}`)))(
    'what is decided between accounts is closed: %s %s',
    async (method, path) => {
      owner = 'acme';
      const refused = { status: 403, body: { code: 'token-bound' } };
      expect(await call(method, addressOf(path, 'acme'), { accountId: 'acme' })).toMatchObject(refused);
      expect(asked()).toEqual([]);
    },
  );

  it('nothing else is open than what keeps to its accounts by itself', async () => {
    const rest = operations.filter(([, path]) => !owned.test(path));
    const open: string[] = [];
    for (const [method, path] of rest) {
      const { body } = await call(method, addressOf(path, 'acme'));
      if (body['code'] !== 'token-bound') open.push(`${method} ${path}`);
    }
    expect(open.sort()).toEqual(keptByThemselves);
  });

  it('another’s is answered like what does not exist', async () => {
    const path = `/v1/orders/${ids['orderId']}`;
    const { instance: _one, ...foreign } = (await call('GET', path)).body;
    gateway.bus.answer(showOrder, ({ orderId }) => {
      throw new Problem('order-not-found', { orderId });
    });
    const { instance: _other, ...missing } = (await call('GET', path)).body;
    expect(foreign).toEqual(missing);
    gateway.bus.answer(showOrder, ({ orderId }) => ({ orderId, accountId: owner }) as never);
  });

  it('lists hold its own only', async () => {
    gateway.bus.answer(listOrders, () => ({ items: [] }));
    gateway.bus.answer(listConnections, () => ({ items: [{ ...connection(), accountId: 'acme' }] }));
    await call('GET', '/v1/orders?status=pending');
    await call('GET', '/v1/orders?accountId=hooli');
    expect(gateway.bus.requests(listOrders)).toEqual([
      { accountId: 'acme', status: 'pending', accountIds: ['acme'] },
      { accountId: 'hooli', accountIds: ['acme'] },
    ]);
    gateway.bus.answer(listSubmissions, () => ({ orderIds: [] }));
    await call('GET', '/v1/orders?view=parked');
    await call('GET', '/v1/orders?submission=parked&accountId=hooli');
    expect(gateway.bus.requests(listSubmissions)).toEqual([
      { standing: 'parked', accountId: 'acme', accountIds: ['acme'] },
      { standing: 'parked', accountId: 'hooli', accountIds: ['acme'] },
    ]);
    gateway.bus.answer(findOrders, () => ({ items: [] }));
    await call('POST', '/v1/orders/search', { text: 'Ada' });
    expect(gateway.bus.requests(findOrders)).toEqual([
      { accountId: 'acme', text: 'Ada', accountIds: ['acme'] },
    ]);
    gateway.bus.answer(countOrderViews, () => ({ items: [] }));
    gateway.bus.answer(countSubmissionViews, () => ({ items: [] }));
    await call('GET', '/v1/orders/views');
    for (const views of [countOrderViews, countSubmissionViews])
      expect(gateway.bus.requests(views)).toEqual([{ accountId: 'acme', accountIds: ['acme'] }]);
    gateway.bus.answer(listEvents, () => ({ items: [] }));
    expect((await call('GET', '/v1/events?accountId=hooli')).status).toBe(404);
    await call('GET', '/v1/events');
    expect(gateway.bus.requests(listEvents)).toEqual([{ accountId: 'acme' }]);
    gateway.bus.answer(listAccounts, () => ({ items: [] }));
    await call('GET', '/v1/accounts');
    expect(gateway.bus.requests(listAccounts)).toEqual([{ accountIds: ['acme'] }]);
    const { body } = await call('GET', '/v1/connections');
    expect(gateway.bus.requests(listConnections)).toEqual([{ accountId: 'acme', accountIds: ['acme'] }]);
    expect(JSON.stringify(body)).not.toContain('globex');
    expect(JSON.stringify((await asVendor(gateway, 'GET', '/v1/connections')).body)).toContain('globex');
  });

  it('its own connection is shown without the other account that tried to connect it', async () => {
    owner = 'acme';
    gateway.bus.answer(showConnectionStory, () => ({ ...connection(), healthHistory: [] }));
    for (const [method, path] of [
      ['GET', '/v1/connections/HooliInc'],
      ['POST', '/v1/connections/HooliInc/check'],
      ['DELETE', '/v1/connections/HooliInc'],
    ] as const) {
      const { status, body } = await call(method, path);
      expect([status, JSON.stringify(body).includes('globex')]).toEqual([200, false]);
    }
  });

  it('submissions are replayed for its own companies only', async () => {
    gateway.bus.answer(replaySubmissions, () => ({ replayed: 1 }));
    const body = { companyId: 'HooliInc', failedSince: '2026-01-15T12:00:00Z' };
    expect((await call('POST', '/v1/submissions/replay', body)).status).toBe(404);
    expect(gateway.bus.requests(replaySubmissions)).toEqual([]);
    owner = 'acme';
    expect((await call('POST', '/v1/submissions/replay', body)).status).toBe(200);
  });
});

it('a token without the scope of an operation is let into none, and nobody is asked', async () => {
  const everything = ['read', 'write', 'keys', 'people', 'admin'];
  const open = new Map(operations.map((operation) => [operation.join(' '), [] as string[]]));
  for (const scope of everything) {
    const { body } = await asVendor(gateway, 'POST', '/v1/tokens', { name: scope, scopes: [scope] });
    for (const [method, path] of operations) {
      gateway.bus.asked.length = 0;
      const bearer = (body as CreatedVendorToken).token;
      const { status } = await call(method, addressOf(path, 'acme'), undefined, bearer);
      if (status !== 403) open.get(`${method} ${path}`)?.push(scope);
      else expect(asked()).toEqual([]);
    }
  }
  expect(Object.fromEntries(open)).toEqual(documentedScopes());
});

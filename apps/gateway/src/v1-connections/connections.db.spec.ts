import { Problem } from '@assay/contracts';
import {
  checkConnection,
  type ConnectionReply,
  type ConnectionStory,
  disconnectCompany,
  listConnections,
  showConnection,
  showConnectionStory,
} from '@assay/contracts/consent';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

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

it('connections are listed', async () => {
  gateway.bus.answer(listConnections, () => ({ items: [] }));
  expect(await call('GET', '/v1/connections')).toEqual({ status: 200, body: { items: [] } });
  expect(await call('GET', '/v1/connections?accountId=acme&limit=2&cursor=c')).toMatchObject({ status: 200 });
  expect(gateway.bus.requests(listConnections)).toEqual([{}, { accountId: 'acme', limit: 2, cursor: 'c' }]);
  expect(await call('GET', '/v1/connections?limit=501')).toMatchObject({ status: 400 });
});

it('a connection is shown with its health over time', async () => {
  const healthHistory = [{ at: '2026-02-02T08:00:00.000Z', health: 'failing' as const }];
  const story = { companyId: 'acme', health: 'failing', healthHistory } as ConnectionStory;
  gateway.bus.answer(showConnectionStory, () => story);
  expect(await call('GET', '/v1/connections/acme')).toEqual({ status: 200, body: story });
  expect(gateway.bus.requests(showConnectionStory)).toEqual([{ companyId: 'acme' }]);
});

it('a connection is ended from our side, as often as one likes', async () => {
  const connection = { companyId: 'acme/west', status: 'draining' } as ConnectionReply;
  gateway.bus.answer(showConnection, () => connection);
  gateway.bus.answer(disconnectCompany, () => ({}));
  expect(await call('DELETE', '/v1/connections/acme%2Fwest')).toEqual({ status: 200, body: connection });
  expect(gateway.bus.requests(disconnectCompany)).toEqual([{ companyId: 'acme/west', authenticated: true }]);
});

it('a company that was never connected cannot be ended or checked', async () => {
  const nobody = () => {
    throw new Problem('company-not-connected', { companyId: 'nobody' });
  };
  gateway.bus.answer(showConnection, nobody);
  gateway.bus.answer(checkConnection, nobody);
  expect(await call('DELETE', '/v1/connections/nobody')).toMatchObject({ status: 404 });
  expect(await call('POST', '/v1/connections/nobody/check')).toMatchObject({ status: 404 });
});

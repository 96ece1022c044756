import { Problem } from '@assay/contracts';
import { disconnectCompany } from '@assay/contracts/consent';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connectionId, type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
let authorization: string;
beforeAll(async () => {
  gateway = await startGateway();
  authorization = `Bearer ${await gateway.token()}`;
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(disconnectCompany, ({ authenticated, addressSecret }) => {
    if (!authenticated && addressSecret !== 'right') throw new Problem('unauthenticated');
    return {};
  });
});

const disconnect = (url: string, headers: Record<string, string> = {}) =>
  gateway.app.inject({ method: 'DELETE', url: `/sr/integrations/companies/${url}`, headers });

it.each([
  'NorthwindRobotics',
  '{companyId}/NorthwindRobotics',
  '%7BcompanyId%7D/NorthwindRobotics',
  '{companyId}NorthwindRobotics',
])('UNK-09 a company is disconnected by its registered address, as %s', async (path) => {
  const answer = await disconnect(`${path}?key=right`);
  expect(answer.statusCode).toBe(204);
  expect(answer.body).toBe('');
  expect(gateway.bus.requests(disconnectCompany)).toEqual([
    { companyId: 'NorthwindRobotics', authenticated: false, addressSecret: 'right' },
  ]);
});

it('UNK-04 a company is disconnected by its own token', async () => {
  expect((await disconnect('NorthwindRobotics', { authorization })).statusCode).toBe(204);
  expect(gateway.bus.requests(disconnectCompany)).toEqual([
    { companyId: 'NorthwindRobotics', authenticated: true, connectionId },
  ]);
});

it('a call with an empty body that says it is JSON is understood', async () => {
  const headers = { authorization, 'content-type': 'application/json' };
  expect((await disconnect('NorthwindRobotics', headers)).statusCode).toBe(204);
});

it('an unknown company is disconnected already', async () => {
  gateway.bus.answer(disconnectCompany, ({ companyId }) => {
    throw new Problem('company-not-connected', { companyId });
  });
  expect((await disconnect('Nobody?key=right')).statusCode).toBe(204);
});

it.each([
  ['neither address secret nor token', 'NorthwindRobotics', {}, 401],
  ['a wrong address secret', 'NorthwindRobotics?key=wrong', {}, 401],
  ['an address secret twice', 'NorthwindRobotics?key=right&key=right', {}, 401],
  [
    'a wrong token beside the right secret',
    'NorthwindRobotics?key=right',
    { authorization: 'Bearer x' },
    401,
  ],
])('%s is refused', async (_what, url, headers, status) => {
  expect((await disconnect(url, headers as Record<string, string>)).statusCode).toBe(status);
});

it('UNK-04 the token of another company is refused, also beside the right secret', async () => {
  const other = `Bearer ${await gateway.token({ company_id: 'Contoso' })}`;
  const answer = await disconnect('NorthwindRobotics?key=right', { authorization: other });
  expect(answer.statusCode).toBe(403);
  expect(gateway.bus.requests(disconnectCompany)).toEqual([]);
});

it('UNK-23 a company id is taken as it is, with 128 characters of any kind', async () => {
  const companyId = 'Firma/Łódź & Söhne?#%2F'.padEnd(128, 'x');
  expect((await disconnect(`${encodeURIComponent(companyId)}?key=right`)).statusCode).toBe(204);
  expect(gateway.bus.requests(disconnectCompany)).toEqual([
    { companyId, authenticated: false, addressSecret: 'right' },
  ]);
});

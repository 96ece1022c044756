import { Problem } from '@assay/contracts';
import { checkDisconnectSecret, disconnectCompany } from '@assay/contracts/consent';
import { Clock } from '@assay/runtime';
import { FixedClock } from '@assay/testing';
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
  gateway.bus.answer(checkDisconnectSecret, ({ addressSecret }) => {
    if (addressSecret !== 'right') throw new Problem('unauthenticated');
    return {};
  });
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

it('whoever shows nothing is on no trail and has to wait, while the right address always counts', async () => {
  const clock = new FixedClock(new Date());
  const strict = await startGateway({ WRONG_TOKENS_MAX: '10', TRUSTED_PROXIES: '1' });
  try {
    strict.app.get(Clock).now = () => clock.now();
    strict.bus.answer(checkDisconnectSecret, ({ addressSecret }) => {
      if (addressSecret !== 'right') throw new Problem('unauthenticated');
      return {};
    });
    strict.bus.answer(disconnectCompany, () => ({}));
    const from = async (address: string, query = '') => {
      const url = `/sr/integrations/companies/NorthwindRobotics${query}`;
      const headers = { 'x-forwarded-for': address };
      return (await strict.app.inject({ method: 'DELETE', url, headers })).statusCode;
    };
    const tries = await Promise.all(
      Array.from({ length: 30 }, (_, at) => from('192.0.2.1', at % 2 ? '?key=wrong' : '')),
    );
    expect(tries.filter((status) => status === 401)).toHaveLength(10);
    expect(tries.filter((status) => status === 429)).toHaveLength(20);
    expect(await from('192.0.2.2')).toBe(401);
    expect(await strict.db.sql('SELECT 1 FROM audit_entries')).toEqual([]);
    expect(await from('192.0.2.1', '?key=right')).toBe(204);
    expect(await strict.db.sql('SELECT phase, company_id FROM audit_entries ORDER BY position')).toEqual([
      { phase: 'asked', company_id: 'NorthwindRobotics' },
      { phase: 'answered', company_id: 'NorthwindRobotics' },
    ]);
  } finally {
    await strict.close();
  }
});

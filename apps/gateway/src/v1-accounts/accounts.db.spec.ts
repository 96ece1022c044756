import { Problem } from '@assay/contracts';
import {
  createPortalLink,
  listAccounts,
  patchAccount,
  removeAccount,
  saveAccount,
  showAccount,
} from '@assay/contracts/consent';
import { savePolicy, showPolicy } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

const account = { name: 'Acme', engineUrl: 'https://engine.example.com/hooks' };

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

const call = (method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  asVendor(gateway, method, url, payload);

const pointersOf = (body: unknown): string[] =>
  (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort();

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

  it('are listed page by page', async () => {
    gateway.bus.answer(listAccounts, () => ({ items: [{ ...account, accountId: 'acme' }], nextCursor: 'c' }));
    const { body } = await call('GET', '/v1/accounts?limit=1');
    expect(body).toEqual({ items: [{ ...account, accountId: 'acme' }], nextCursor: 'c' });
    expect(gateway.bus.requests(listAccounts)).toEqual([{ limit: 1 }]);
    expect(await call('GET', '/v1/accounts?limit=0')).toMatchObject({ status: 400 });
  });

  it('are changed in what is named, without their secrets', async () => {
    gateway.bus.answer(patchAccount, ({ accountId }) => ({ ...account, accountId, revision: 4 }));
    expect(await call('PATCH', '/v1/accounts/acme', { ownerEmail: null })).toEqual({
      status: 200,
      body: { ...account, accountId: 'acme' },
    });
    expect(gateway.bus.requests(patchAccount)).toEqual([{ ownerEmail: null, accountId: 'acme' }]);
    expect(await call('PATCH', '/v1/accounts/acme', { colour: 'red' })).toMatchObject({ status: 400 });
  });

  it('are removed, unless something is open', async () => {
    gateway.bus.answer(removeAccount, ({ accountId }) => {
      if (accountId === 'acme') return {};
      throw new Problem('account-in-use', { accountId, companyIds: 'HooliInc' });
    });
    expect(await call('DELETE', '/v1/accounts/acme')).toEqual({ status: 204, body: undefined });
    expect(await call('DELETE', '/v1/accounts/hooli')).toMatchObject({
      status: 409,
      body: { code: 'account-in-use', title: expect.stringContaining('HooliInc') },
    });
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

describe('the policy of an account', () => {
  const policy = {
    expiryDays: 14,
    reminders: [{ beforeExpiryHours: 48 }],
    quietHours: { from: '21:00', to: '08:00', timeZone: 'Europe/Berlin' },
    reorder: 'same-link',
    lateResult: 'refuse',
    people: { createAndUpdate: true },
  };

  it('is saved and shown', async () => {
    gateway.bus.answer(savePolicy, (request) => request);
    gateway.bus.answer(showPolicy, ({ accountId }) => ({ accountId, expiryDays: 14 }));
    const saved = await call('PUT', '/v1/accounts/acme/policy', policy);
    expect(saved).toEqual({ status: 200, body: { ...policy, accountId: 'acme' } });
    expect((await call('GET', '/v1/accounts/acme/policy')).body).toEqual({
      accountId: 'acme',
      expiryDays: 14,
    });
  });

  it('is refused with every wrong place', async () => {
    const { status, body } = await call('PUT', '/v1/accounts/acme/policy', {
      expiryDays: 0,
      reminders: [{ beforeExpiryHours: 'soon' }],
      quietHours: { from: '25:00', to: '8', timeZone: 'Moon/Crater' },
      reorder: 'perhaps',
      colour: 'red',
    });
    expect(status).toBe(400);
    expect(pointersOf(body)).toEqual([
      '/colour',
      '/expiryDays',
      '/quietHours/from',
      '/quietHours/timeZone',
      '/quietHours/to',
      '/reminders/0/beforeExpiryHours',
      '/reorder',
    ]);
    expect(gateway.bus.requests(savePolicy)).toEqual([]);
  });
});

it('a portal link lets nobody do more than the token that asks for it', async () => {
  const link = { url: 'https://assay.example.com/portal?token=t', expiresAt: '2026-01-15T12:15:00.000Z' };
  gateway.bus.answer(createPortalLink, () => link);
  const ask = async (scopes: string[], body?: object) => {
    const { body: made } = await call('POST', '/v1/tokens', { name: 'portal', scopes });
    const { token } = made as { token: string };
    return asVendor(gateway, 'POST', '/v1/accounts/acme/portal-links', body, token);
  };
  const permitted = () => gateway.bus.requests(createPortalLink).map(({ permissions }) => permissions);
  expect((await ask(['keys'])).status).toBe(201);
  expect((await ask(['keys', 'write', 'admin'])).status).toBe(201);
  expect((await ask(['keys', 'write'], { permissions: ['policy'] })).status).toBe(201);
  expect(permitted()).toEqual([['keys'], ['keys', 'policy', 'connections'], ['policy']]);
  for (const [permission, scope] of [
    ['policy', 'write'],
    ['connections', 'admin'],
  ])
    expect(await ask(['keys'], { permissions: ['keys', permission] })).toMatchObject({
      status: 403,
      body: { code: 'scope-missing', title: `The token lacks the scope ${scope}.` },
    });
  expect(permitted()).toHaveLength(3);
});

it('a portal link is made with nothing said, and refused with what nobody knows', async () => {
  const link = { url: 'https://assay.example.com/portal?token=t', expiresAt: '2026-01-15T12:15:00.000Z' };
  gateway.bus.answer(createPortalLink, () => link);
  expect(await call('POST', '/v1/accounts/acme/portal-links')).toEqual({ status: 201, body: link });
  expect(await call('POST', '/v1/accounts/acme/portal-links', { expiresInMinutes: 61 })).toMatchObject({
    status: 400,
    body: { code: 'invalid-input' },
  });
});

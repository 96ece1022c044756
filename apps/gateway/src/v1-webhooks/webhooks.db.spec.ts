import { Problem } from '@assay/contracts';
import { endPreviousWebhookSecret, rotateWebhookSecret } from '@assay/contracts/consent';
import {
  listEvents,
  listWebhooks,
  replayWebhook,
  replayWebhooks,
  testWebhook,
  type Webhook,
} from '@assay/contracts/ordering';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

const webhookId = '0190b1a0-0000-7000-8000-000000000003';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

async function call(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) {
  const headers = { authorization: `Bearer ${vendorToken}` };
  const answer = await gateway.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
}

it('webhooks are listed by status and page', async () => {
  gateway.bus.answer(listWebhooks, () => ({ items: [] }));
  expect(await call('GET', '/v1/accounts/acme/webhooks?status=failed&limit=10')).toEqual({
    status: 200,
    body: { items: [] },
  });
  expect(gateway.bus.requests(listWebhooks)).toEqual([{ accountId: 'acme', status: 'failed', limit: 10 }]);
  expect(await call('GET', '/v1/accounts/acme/webhooks?status=odd')).toMatchObject({ status: 400 });
});

it('one webhook is sent again, or all that failed since a moment', async () => {
  gateway.bus.answer(replayWebhook, () => ({ webhookId, status: 'due' }) as Webhook);
  expect(await call('POST', `/v1/webhooks/${webhookId}/replay`)).toMatchObject({ status: 200 });
  gateway.bus.answer(replayWebhooks, () => ({ replayed: 3 }));
  const since = { failedSince: '2026-01-15T12:00:00Z' };
  expect(await call('POST', '/v1/accounts/acme/webhooks/replay', since)).toEqual({
    status: 200,
    body: { replayed: 3 },
  });
});

it('events are read on', async () => {
  gateway.bus.answer(listEvents, () => ({ items: [], nextCursor: 'c' }));
  const query = 'accountId=acme&since=2026-01-15T12:00:00Z&limit=5&cursor=b';
  expect(await call('GET', `/v1/events?${query}`)).toEqual({
    status: 200,
    body: { items: [], nextCursor: 'c' },
  });
  expect(gateway.bus.requests(listEvents)).toEqual([
    { accountId: 'acme', since: '2026-01-15T12:00:00Z', limit: 5, cursor: 'b' },
  ]);
});

it('an account is sent a test', async () => {
  gateway.bus.answer(testWebhook, () => ({ webhookId, status: 'due' }) as Webhook);
  expect(await call('POST', '/v1/accounts/acme/webhooks/test')).toMatchObject({ status: 200 });
  expect(gateway.bus.requests(testWebhook)).toEqual([{ accountId: 'acme' }]);
});

it('an unknown webhook is not found, whatever its id looks like', async () => {
  gateway.bus.answer(replayWebhook, () => {
    throw new Problem('webhook-not-found', { webhookId });
  });
  expect(await call('POST', `/v1/webhooks/${webhookId}/replay`)).toMatchObject({ status: 404 });
  expect(await call('POST', '/v1/webhooks/odd/replay')).toMatchObject({ status: 404 });
});

it('a webhook secret is rotated', async () => {
  gateway.bus.answer(rotateWebhookSecret, ({ accountId }) => ({
    accountId,
    name: 'Acme',
    engineUrl: 'https://engine.example/hook',
    webhookSecret: 'whsec_new',
  }));
  expect(await call('POST', '/v1/accounts/acme/webhook-secret/rotation')).toMatchObject({
    status: 200,
    body: { webhookSecret: 'whsec_new' },
  });
});

it('the webhook secret before the present one is ended now', async () => {
  const account = { accountId: 'acme', name: 'Acme', engineUrl: 'https://engine.example/hook' };
  gateway.bus.answer(endPreviousWebhookSecret, () => ({ ...account, webhookSecret: 'whsec_new' }));
  expect(await call('DELETE', '/v1/accounts/acme/webhook-secret/previous')).toEqual({
    status: 200,
    body: { ...account, webhookSecret: 'whsec_new' },
  });
  expect(gateway.bus.requests(endPreviousWebhookSecret)).toEqual([{ accountId: 'acme' }]);
});

import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { SaveAccount } from './save-account.js';
import { SignWebhook } from './sign-webhook.js';

const app = consentSpec();

const message = { messageId: 'msg_1', timestamp: 1_700_000_000, payload: '{"type":"order.placed"}' };

it('a webhook is signed as Standard Webhooks verifies it', async () => {
  const { webhookSecret } = await app
    .get(SaveAccount)
    .run({ accountId: 'northwind', name: 'Northwind', engineUrl: 'https://engine.example/' });
  const { signature } = await app.get(SignWebhook).run({ accountId: 'northwind', ...message });
  const key = Buffer.from(webhookSecret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`msg_1.1700000000.${message.payload}`).digest('base64');
  expect(signature).toBe(`v1,${expected}`);
});

it('an unknown account signs nothing', async () => {
  await refuses('account-not-found', app.get(SignWebhook).run({ accountId: 'nobody', ...message }));
});

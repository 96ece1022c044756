import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.js';
import { SaveAccount } from './save-account.js';
import { SignWebhook } from './sign-webhook.js';

const app = consentSpec();

const northwind = { accountId: 'northwind', name: 'Northwind', engineUrl: 'https://engine.example/hook' };
const message = { accountId: 'northwind', messageId: 'msg_1', timestamp: 1_700_000_000, payload: '{}' };
const signatures = async () => (await app.get(SignWebhook).run(message)).signature.split(' ');
const signedBy = (secret: string) =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update('msg_1.1700000000.{}')
    .digest('base64')}`;

it('a new secret signs from now on, and the one before signs as well for a day', async () => {
  const { webhookSecret: first } = await app.get(SaveAccount).run(northwind);
  const { webhookSecret: second } = await app.get(RotateWebhookSecret).run({ accountId: 'northwind' });
  expect(second).not.toBe(first);
  expect(await signatures()).toEqual([signedBy(second), signedBy(first)]);
  expect((await app.get(SaveAccount).run(northwind)).webhookSecret).toBe(second);
  await app.db.sql(
    `UPDATE accounts SET previous_webhook_secret_until = previous_webhook_secret_until - interval '1 day'`,
  );
  expect(await signatures()).toEqual([signedBy(second)]);
});

it('asking again within the day gives the same secret, so that a lost answer silences no engine', async () => {
  const { webhookSecret: first } = await app.get(SaveAccount).run(northwind);
  const rotate = () => app.get(RotateWebhookSecret).run({ accountId: 'northwind' });
  const { webhookSecret: second } = await rotate();
  expect((await rotate()).webhookSecret).toBe(second);
  expect(await signatures()).toEqual([signedBy(second), signedBy(first)]);
  await app.db.sql(
    `UPDATE accounts SET previous_webhook_secret_until = previous_webhook_secret_until - interval '1 day'`,
  );
  const { webhookSecret: third } = await rotate();
  expect(await signatures()).toEqual([signedBy(third), signedBy(second)]);
});

it('an unknown account gets no secret', async () => {
  await refuses('account-not-found', app.get(RotateWebhookSecret).run({ accountId: 'nobody' }));
});

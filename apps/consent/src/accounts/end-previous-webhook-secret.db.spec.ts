import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { EndPreviousWebhookSecret } from './end-previous-webhook-secret.js';
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

describe('ending the previous secret', () => {
  const end = () => app.get(EndPreviousWebhookSecret).run({ accountId: 'northwind' });
  const rotate = () => app.get(RotateWebhookSecret).run({ accountId: 'northwind' });

  it('stops it at once and forgets it, and repeating it changes nothing', async () => {
    await app.get(SaveAccount).run(northwind);
    const { webhookSecret: second, previousSecretUntil } = await rotate();
    expect(Date.parse(previousSecretUntil ?? '')).toBeGreaterThan(Date.now());
    expect(await end()).toEqual({ ...northwind, webhookSecret: second });
    expect(await end()).toEqual({ ...northwind, webhookSecret: second });
    expect(await signatures()).toEqual([signedBy(second)]);
    expect(await app.db.sql('SELECT sealed_previous_webhook_secret AS kept FROM accounts')).toEqual([
      { kept: null },
    ]);
    const told = app.logs.lines.filter(({ msg }) => msg === 'the previous webhook secret was ended');
    expect(told).toEqual([expect.objectContaining({ accountId: 'northwind' })]);
  });

  it('makes way for another rotation within the day, for when the new secret leaks as well', async () => {
    const { webhookSecret: first } = await app.get(SaveAccount).run(northwind);
    const { webhookSecret: leaked } = await rotate();
    await end();
    const { webhookSecret: third } = await rotate();
    await end();
    expect(await signatures()).toEqual([signedBy(third)]);
    expect(new Set([first, leaked, third]).size).toBe(3);
  });

  it('of an unknown account is refused', async () => {
    await refuses('account-not-found', app.get(EndPreviousWebhookSecret).run({ accountId: 'nobody' }));
  });
});

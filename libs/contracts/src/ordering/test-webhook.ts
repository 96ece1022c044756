import { IsUUID } from 'class-validator';
import { NamedAccount } from '../consent/accounts.js';
import { defineRequest } from '../contract.js';
import { Optional } from '../shapes.js';
import { Webhook } from './webhooks.js';

/** Which account is sent a test, and as which webhook. */
export class TestWebhookRequest extends NamedAccount {
  /** The same at every try of one call, which is one test. */
  @Optional() @IsUUID() webhookId?: string;
}

export const testWebhook = defineRequest({
  owner: 'ordering',
  name: 'test-webhook',
  summary: 'Send the account a webhook.test, by which it tries its signature and its address.',
  request: TestWebhookRequest,
  reply: Webhook,
  problems: ['account-not-found'],
});

import { createHmac } from 'node:crypto';
import { signWebhook, type SignWebhookRequest, type WebhookSignature } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from './accounts.repository.js';

/** Signs a message to an account's engine as Standard Webhooks prescribes, without letting the secret out. */
@Controller()
export class SignWebhook {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
  ) {}

  @Answers(signWebhook)
  async run({ accountId, messageId, timestamp, payload }: SignWebhookRequest): Promise<WebhookSignature> {
    const account = await this.database.read((tx) => this.accounts.get(tx, accountId));
    const key = Buffer.from(account.webhookSecret(this.vault).replace('whsec_', ''), 'base64');
    const signed = createHmac('sha256', key).update(`${messageId}.${timestamp}.${payload}`).digest('base64');
    return { signature: `v1,${signed}` };
  }
}

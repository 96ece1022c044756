import { createHmac } from 'node:crypto';
import { signWebhook, type SignWebhookRequest, type WebhookSignature } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from './accounts.repository.js';

/** Signs a message to an account's engine as Standard Webhooks prescribes, with every secret that is live, without letting one out. */
@Controller()
export class SignWebhook {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
  ) {}

  @Answers(signWebhook)
  async run({ accountId, messageId, timestamp, payload }: SignWebhookRequest): Promise<WebhookSignature> {
    const secrets = await this.database.read(async (tx) => {
      const account = await this.accounts.getKept(tx, accountId);
      const isRotated = account.previousWebhookSecretUntil !== null;
      return account.signingSecrets(this.vault, isRotated ? await this.accounts.now(tx) : undefined);
    });
    const signed = `${messageId}.${timestamp}.${payload}`;
    return { signature: secrets.map((secret) => `v1,${sign(secret, signed)}`).join(' ') };
  }
}

function sign(secret: string, text: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return createHmac('sha256', key).update(text).digest('base64');
}

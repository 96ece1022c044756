import { testWebhook, type TestWebhookRequest, type Webhook } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { Webhooks } from './webhooks.repository.js';

/** An account is sent a webhook that tells of nothing, signed and tried like all others, though for an hour only; one that is named is sent once. */
@Controller()
export class TestWebhook {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly webhooks: Webhooks,
  ) {}

  @Answers(testWebhook)
  async run({ accountId, webhookId: wanted }: TestWebhookRequest): Promise<Webhook> {
    await this.account.run(accountId);
    return this.database.transaction(async (tx) => {
      const webhookId = await this.webhooks.addTest(tx, accountId, wanted);
      tx.wake('webhooks');
      return this.webhooks.find(tx, webhookId);
    });
  }
}

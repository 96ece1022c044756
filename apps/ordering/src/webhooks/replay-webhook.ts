import { type NamedWebhook, replayWebhook, type Webhook } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Webhooks } from './webhooks.repository.js';

/** A webhook is sent again, taken or not, under the same id; what tells of an order as the order stands, as long as it is open. */
@Controller()
export class ReplayWebhook {
  constructor(
    private readonly database: Database,
    private readonly webhooks: Webhooks,
  ) {}

  @Answers(replayWebhook)
  async run({ webhookId }: NamedWebhook): Promise<Webhook> {
    return this.database.transaction(async (tx) => {
      await this.webhooks.replay(tx, webhookId);
      tx.wake('webhooks');
      tx.wake('assignments');
      return this.webhooks.find(tx, webhookId);
    });
  }
}

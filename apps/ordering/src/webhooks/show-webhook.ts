import { type NamedWebhook, showWebhook, type Webhook } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Webhooks } from './webhooks.repository.js';

/** A webhook with every try, and whose it is. */
@Controller()
export class ShowWebhook {
  constructor(
    private readonly database: Database,
    private readonly webhooks: Webhooks,
  ) {}

  @Answers(showWebhook)
  async run({ webhookId }: NamedWebhook): Promise<Webhook> {
    return this.database.read((tx) => this.webhooks.find(tx, webhookId));
  }
}

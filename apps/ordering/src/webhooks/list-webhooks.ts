import {
  listWebhooks,
  type ListWebhooksRequest,
  type Webhook,
  type WebhookPage,
} from '@assay/contracts/ordering';
import { Answers, leadingThatFit } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { cursorAfter, type Place, placeOf } from '../paging/cursor.js';
import { Webhooks } from './webhooks.repository.js';

const defaultLimit = 50;

/** What an account was, is to be or would have been told, new orders too, newest first, with every try. */
@Controller()
export class ListWebhooks {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly webhooks: Webhooks,
  ) {}

  @Answers(listWebhooks)
  async run({ accountId, cursor, limit = defaultLimit, ...told }: ListWebhooksRequest): Promise<WebhookPage> {
    await this.account.run(accountId);
    const from = { ...told, ...(cursor === undefined ? {} : { after: placeOf(cursor) }) };
    // One more than asked for tells whether there is a next page.
    const found = await this.database.read((tx) =>
      this.webhooks.page(tx, accountId, { ...from, limit: limit + 1 }),
    );
    const items = leadingThatFit(found.slice(0, limit));
    const last = items.at(-1);
    return {
      items,
      ...(found.length > items.length && last ? { nextCursor: cursorAfter(placeAt(last)) } : {}),
    };
  }
}

function placeAt({ createdAt, webhookId }: Webhook): Place {
  return { at: new Date(createdAt), id: webhookId };
}

import { type ReplayedWebhooks, replayWebhooks, type ReplayWebhooksRequest } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { Webhooks } from './webhooks.repository.js';

/** Everything an account did not take since a moment is sent again, and what it took where that is asked for. */
@Controller()
export class ReplayWebhooks {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly webhooks: Webhooks,
  ) {}

  @Answers(replayWebhooks)
  async run({ accountId, failedSince, alsoTaken = false }: ReplayWebhooksRequest): Promise<ReplayedWebhooks> {
    await this.account.run(accountId);
    return this.database.transaction(async (tx) => {
      tx.wake('webhooks');
      tx.wake('assignments');
      return { replayed: await this.webhooks.replaySince(tx, accountId, failedSince, alsoTaken) };
    });
  }
}

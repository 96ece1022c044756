import { endPreviousWebhookSecret, type AccountReply, type NamedAccount } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { Accounts } from './accounts.repository.js';

/** The webhook secret before the present one signs nothing from now on and is forgotten; repeating it changes nothing. */
@Controller()
export class EndPreviousWebhookSecret {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
    private readonly logger: Logger,
  ) {}

  @Answers(endPreviousWebhookSecret)
  async run({ accountId }: NamedAccount): Promise<AccountReply> {
    return this.database.transaction(async (tx) => {
      const account = await this.accounts.lock(tx, accountId);
      if (account.endPreviousWebhookSecret()) {
        await tx.manager.save(account);
        tx.afterCommit(() => this.logger.info('the previous webhook secret was ended', { accountId }));
      }
      return account.described(this.vault, await this.accounts.now(tx));
    });
  }
}

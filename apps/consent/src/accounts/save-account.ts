import { accountSaved, saveAccount, type AccountReply, type AccountSummary } from '@assay/contracts/consent';
import { Answers, Outbox } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Account } from './account.entity.js';
import { Accounts } from './accounts.repository.js';

/** Creates or changes an account; its webhook secret stays the same. */
@Controller()
export class SaveAccount {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
    private readonly outbox: Outbox,
  ) {}

  @Answers(saveAccount)
  async run(request: AccountSummary): Promise<AccountReply> {
    return this.database.transaction(async (tx) => {
      const { account, created } = await this.accounts.claim(tx, Account.create(request, this.vault));
      if (account.describe(request)) await tx.manager.save(account);
      else if (!created) return account.described(this.vault, await this.accounts.now(tx));
      await this.outbox.add(tx, accountSaved, { companyId: null, data: account.saved() });
      return account.described(this.vault, await this.accounts.now(tx));
    });
  }
}

import { refuseOtherVersion } from '@assay/contracts';
import {
  accountSaved,
  saveAccount,
  type SaveAccountRequest,
  type SavedAccountReply,
} from '@assay/contracts/consent';
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
  async run({ ifVersion, ...request }: SaveAccountRequest): Promise<SavedAccountReply> {
    return this.database.transaction(async (tx) => {
      const { account, created } = await this.accounts.claim(tx, Account.create(request, this.vault));
      refuseOtherVersion(created || account.removedAt ? undefined : account.revision, ifVersion);
      const changed = account.describe(request);
      if (changed) await tx.manager.save(account);
      if (changed || created)
        await this.outbox.add(tx, accountSaved, { companyId: null, data: account.saved() });
      const { revision } = account;
      return { ...account.described(this.vault, await this.accounts.now(tx)), revision };
    });
  }
}

import { Nothing, Problem, refuseOtherVersion } from '@assay/contracts';
import { removeAccount, type RemoveAccountRequest } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import { Connections } from '../connections/connections.repository.js';

/** An account that no company is connected to is hidden, and its keys open nothing any more. */
@Controller()
export class RemoveAccount {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly apiKeys: ApiKeys,
    private readonly connections: Connections,
  ) {}

  @Answers(removeAccount)
  async run({ accountId, ifVersion }: RemoveAccountRequest): Promise<Nothing> {
    return this.database.transaction(async (tx) => {
      // A company that is being connected at this moment waits for it, or is seen.
      const account = await this.accounts.lock(tx, accountId);
      refuseOtherVersion(account.revision, ifVersion);
      // A connection that is not closed yet is one whose orders are not finished.
      const companies = await this.connections.liveCompanies(tx, accountId);
      if (companies.length > 0)
        throw new Problem('account-in-use', { accountId, companyIds: companies.join(', ') });
      await this.apiKeys.revokeAll(tx, accountId);
      account.removedAt = await this.accounts.now(tx);
      await tx.manager.save(account);
      return {};
    });
  }
}

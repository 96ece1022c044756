import { type AccountPolicy, savePolicy } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { Policies } from './policies.repository.js';

/** The account's orders are handled like this from now on; those placed before keep their deadlines. */
@Controller()
export class SavePolicy {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly policies: Policies,
  ) {}

  @Answers(savePolicy)
  async run(policy: AccountPolicy): Promise<AccountPolicy> {
    await this.account.run(policy.accountId);
    return this.database.transaction(async (tx) => {
      await this.policies.save(tx, policy);
      return this.policies.find(tx, policy.accountId);
    });
  }
}

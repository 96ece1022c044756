import type { NamedAccount } from '@assay/contracts/consent';
import { type PolicyReply, showPolicy } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { Policies } from './policies.repository.js';
import { withVersion } from './policy-version.js';

/** How an account wants its orders handled, as it last said. */
@Controller()
export class ShowPolicy {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly policies: Policies,
  ) {}

  @Answers(showPolicy)
  async run({ accountId }: NamedAccount): Promise<PolicyReply> {
    const known = await this.database.read((tx) => this.policies.findKnown(tx, accountId));
    if (known) return withVersion(known);
    await this.account.run(accountId);
    return withVersion(await this.database.read((tx) => this.policies.find(tx, accountId)));
  }
}

import { isDeepStrictEqual } from 'node:util';
import { type AccountPolicy, policyChanged, savePolicy } from '@assay/contracts';
import { Answers, Outbox } from '@assay/messaging';
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
    private readonly outbox: Outbox,
  ) {}

  @Answers(savePolicy)
  async run(policy: AccountPolicy): Promise<AccountPolicy> {
    await this.account.run(policy.accountId);
    return this.database.transaction(async (tx) => {
      const { accountId } = policy;
      const before = await this.policies.hold(tx, accountId);
      await this.policies.save(tx, policy);
      const after = await this.policies.find(tx, accountId);
      const changed = changedFields(before, after);
      if (changed.length > 0)
        await this.outbox.add(tx, policyChanged, { companyId: null, data: { accountId, changed } });
      return after;
    });
  }
}

function changedFields(before: AccountPolicy, after: AccountPolicy): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = new Set([...old.keys(), ...now.keys()]);
  return [...fields].filter((field) => !isDeepStrictEqual(old.get(field), now.get(field))).sort();
}

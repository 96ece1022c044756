import { isDeepStrictEqual } from 'node:util';
import { Problem } from '@assay/contracts';
import { type AccountPolicy, policyChanged, type PolicyReply } from '@assay/contracts/ordering';
import { Outbox } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { Policies } from './policies.repository.js';
import { withVersion } from './policy-version.js';

/** Changes what an account says about its orders, whoever says it. */
@Injectable()
export class ChangePolicy {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly policies: Policies,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps what is made of the policy as it stands, which nobody else changes meanwhile, and tells what is different. */
  async run(
    accountId: string,
    change: (before: AccountPolicy) => AccountPolicy,
    ifVersion?: readonly string[],
  ): Promise<PolicyReply> {
    await this.account.run(accountId);
    return this.database.transaction(async (tx) => {
      const before = await this.policies.hold(tx, accountId);
      if (ifVersion && !ifVersion.includes(withVersion(before).version))
        throw new Problem('precondition-failed');
      await this.policies.save(tx, change(before));
      const after = await this.policies.find(tx, accountId);
      const changed = changedFields(before, after);
      if (changed.length > 0)
        await this.outbox.add(tx, policyChanged, { companyId: null, data: { accountId, changed } });
      return withVersion(after);
    });
  }
}

function changedFields(before: AccountPolicy, after: AccountPolicy): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = new Set([...old.keys(), ...now.keys()]);
  return [...fields].filter((field) => !isDeepStrictEqual(old.get(field), now.get(field))).sort();
}

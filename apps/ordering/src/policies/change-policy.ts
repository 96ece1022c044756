import { isDeepStrictEqual } from 'node:util';
import { Problem, refuseOtherVersion } from '@assay/contracts';
import {
  type AccountPolicy,
  policyChanged,
  type PolicyReply,
  type PolicySwitches,
} from '@assay/contracts/ordering';
import { Outbox } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { Policies } from './policies.repository.js';
import { withVersion } from './policy-version.js';

const switches = ['flagsGate', 'notes', 'people'] as const satisfies readonly (keyof PolicySwitches)[];

/** Changes what an account says about its orders, whoever says it. */
@Injectable()
export class ChangePolicy {
  constructor(
    private readonly database: Database,
    private readonly account: KnowAccount,
    private readonly policies: Policies,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Keeps what is made of the policy as it stands, which nobody else changes meanwhile, and tells what is different. A switch
   * that somebody has set is turned for those alone who say which version they have seen.
   */
  async run(
    accountId: string,
    change: (before: AccountPolicy) => AccountPolicy,
    ifVersion?: readonly string[],
  ): Promise<PolicyReply> {
    await this.account.run(accountId);
    return this.database.transaction(async (tx) => {
      const before = await this.policies.hold(tx, accountId);
      refuseOtherVersion(withVersion(before).version, ifVersion);
      const changed = change(before);
      if (!ifVersion) refuseTurned(before, changed);
      await this.policies.save(tx, changed);
      const after = await this.policies.find(tx, accountId);
      const different = changedFields(before, after);
      if (different.length > 0)
        await this.outbox.add(tx, policyChanged, {
          companyId: null,
          data: { accountId, changed: different },
        });
      return withVersion(after);
    });
  }
}

// Whoever turns it without having seen it would undo what an admin did on the portal page a moment ago.
function refuseTurned(before: AccountPolicy, after: AccountPolicy): void {
  const turned = switches.filter(
    (name) => before[name] !== undefined && !isDeepStrictEqual(before[name], after[name]),
  );
  if (turned.length > 0) throw new Problem('precondition-required', { switches: turned.join(', ') });
}

function changedFields(before: AccountPolicy, after: AccountPolicy): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = new Set([...old.keys(), ...now.keys()]);
  return [...fields].filter((field) => !isDeepStrictEqual(old.get(field), now.get(field))).sort();
}

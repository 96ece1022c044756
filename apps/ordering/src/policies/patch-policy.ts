import { patchPolicy, type PatchPolicyRequest, type PolicyReply } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { ChangePolicy } from './change-policy.js';

/** What is named about the account's policy is different from now on, and nothing else; orders placed before keep their deadlines. */
@Controller()
export class PatchPolicy {
  constructor(private readonly change: ChangePolicy) {}

  @Answers(patchPolicy)
  run({ ifVersion, accountId, ...changes }: PatchPolicyRequest): Promise<PolicyReply> {
    const gone = new Set(
      Object.entries(changes).flatMap(([field, value]) => (value === null ? [field] : [])),
    );
    return this.change.run(
      accountId,
      (before) => {
        const after = Object.entries({ ...before, ...changes }).filter(([field]) => !gone.has(field));
        return { ...Object.fromEntries(after), accountId };
      },
      ifVersion,
    );
  }
}

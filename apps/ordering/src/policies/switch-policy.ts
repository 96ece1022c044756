import { type PolicyReply, type SwitchedPolicy, switchPolicy } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { ChangePolicy } from './change-policy.js';

/** The named switches of the account's policy are turned; what the vendor says in it stays as it is. */
@Controller()
export class SwitchPolicy {
  constructor(private readonly change: ChangePolicy) {}

  @Answers(switchPolicy)
  run({ accountId, ...switches }: SwitchedPolicy): Promise<PolicyReply> {
    // An admin turns what is seen on the page; whatever else changed since stays.
    return this.change.run(accountId, (before) => ({ ...before, ...switches }), ['*']);
  }
}

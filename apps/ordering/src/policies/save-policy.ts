import {
  type AccountPolicy,
  type PolicyReply,
  type PolicySwitches,
  savePolicy,
  type SavePolicyRequest,
} from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { ChangePolicy } from './change-policy.js';

/** The account's orders are handled like this from now on; those placed before keep their deadlines. */
@Controller()
export class SavePolicy {
  constructor(private readonly change: ChangePolicy) {}

  @Answers(savePolicy)
  run({ ifVersion, ...policy }: SavePolicyRequest): Promise<PolicyReply> {
    return this.change.run(policy.accountId, (before) => ({ ...switchesOf(before), ...policy }), ifVersion);
  }
}

// An admin may have turned them on the portal page since the vendor last looked: only who names one turns it.
function switchesOf({ flagsGate, notes, people }: AccountPolicy): PolicySwitches {
  return {
    ...(flagsGate === undefined ? {} : { flagsGate }),
    ...(notes === undefined ? {} : { notes }),
    ...(people === undefined ? {} : { people }),
  };
}

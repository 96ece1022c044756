import { AccountPolicy, PolicyBody, savePolicy } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/policy')
@UseGuards(VendorGuard)
export class SavePolicy {
  constructor(private readonly bus: Bus) {}

  /** The account's orders are handled like this from now on; what is left out is as it always was, but for the portal’s switches. */
  @Put()
  @Documented({
    id: 'savePolicy',
    tag: 'Accounts',
    summary:
      'Say how an account wants its orders handled; what is left out is as it always was, but flagsGate, notes and people stay',
    answer: AccountPolicy,
    problems: ['invalid-input', 'account-not-found'],
  })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(PolicyBody)) body: PolicyBody,
  ): Promise<AccountPolicy> {
    return this.bus.ask(savePolicy, { ...body, accountId });
  }
}

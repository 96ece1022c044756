import { type AccountPolicy, PolicyBody, savePolicy } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/policy')
@UseGuards(VendorGuard)
export class SavePolicy {
  constructor(private readonly bus: Bus) {}

  /** The account's orders are handled like this from now on; what is left out is as it always was, but for the portal’s switches. */
  @Put()
  @Needs('write')
  @Documented({ contract: savePolicy, tag: 'Accounts', problems: ['invalid-input'] })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(PolicyBody)) body: PolicyBody,
  ): Promise<AccountPolicy> {
    return this.bus.ask(savePolicy, { ...body, accountId });
  }
}

import { type AccountPolicy, showPolicy } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/policy')
@UseGuards(VendorGuard)
export class ShowPolicy {
  constructor(private readonly bus: Bus) {}

  /** How an account wants its orders handled. */
  @Get()
  @Needs('read')
  @Documented({ contract: showPolicy, tag: 'Accounts', problems: ['invalid-input'] })
  run(@Param('accountId', accountIdPipe) accountId: string): Promise<AccountPolicy> {
    return this.bus.ask(showPolicy, { accountId });
  }
}

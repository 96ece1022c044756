import { AccountSummary, showAccount } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId')
@UseGuards(VendorGuard)
export class ShowAccount {
  constructor(private readonly bus: Bus) {}

  /** An account as it was last saved, without its webhook secret: what a PUT that leaves something out would lose. */
  @Get()
  @Needs('read')
  @Documented({ contract: showAccount, tag: 'Accounts', answer: AccountSummary, problems: ['invalid-input'] })
  async run(@Param('accountId', accountIdPipe) accountId: string): Promise<AccountSummary> {
    const { revision: _counted, ...account } = await this.bus.ask(showAccount, { accountId });
    return account;
  }
}

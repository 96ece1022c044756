import { type AccountReply, AccountBody, saveAccount } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId')
@UseGuards(VendorGuard)
export class SaveAccount {
  constructor(private readonly bus: Bus) {}

  /** Creates or changes an account and answers with its webhook secret, which stays the same. */
  @Put()
  @Needs('admin')
  @Documented({ contract: saveAccount, tag: 'Accounts', problems: ['invalid-input'] })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(AccountBody)) body: AccountBody,
  ): Promise<AccountReply> {
    return this.bus.ask(saveAccount, { ...body, accountId });
  }
}

import { type AccountPage, AccountSelection, listAccounts } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/accounts')
@UseGuards(VendorGuard)
export class ListAccounts {
  constructor(private readonly bus: Bus) {}

  /** The accounts in the order of their ids, page by page, without their secrets. */
  @Get()
  @Needs('read', { accounts: 'kept' })
  @Documented({ contract: listAccounts, tag: 'Accounts', query: AccountSelection })
  run(
    @Query(new InputPipe(AccountSelection, { fromText: true })) query: AccountSelection,
    @Pass() { accountIds }: VendorPass,
  ): Promise<AccountPage> {
    return this.bus.ask(listAccounts, { ...query, ...(accountIds ? { accountIds: [...accountIds] } : {}) });
  }
}

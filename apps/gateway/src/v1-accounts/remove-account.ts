import { removeAccount } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId')
@UseGuards(VendorGuard)
export class RemoveAccount {
  constructor(private readonly bus: Bus) {}

  /** The account's keys open nothing any more and it is shown nowhere; refused while a company is connected to it. */
  @Delete()
  @HttpCode(204)
  @Needs('admin')
  @Documented({ contract: removeAccount, tag: 'Accounts', problems: ['invalid-input'] })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @IfMatch() wanted: WantedVersions,
  ): Promise<void> {
    await this.bus.ask(removeAccount, { accountId, ...wanted });
  }
}

import { removeBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/brand')
@UseGuards(VendorGuard)
export class RemoveAccountBrand {
  constructor(private readonly bus: Bus) {}

  /** The account is shown under the installation’s brand again; repeating it changes nothing. */
  @Delete()
  @Needs('write')
  @HttpCode(204)
  @Documented({
    id: 'removeAccountBrand',
    contract: removeBrand,
    tag: 'Brand',
    summary: 'Forget the brand of an account, and its logo',
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @IfMatch() wanted: WantedVersions,
  ): Promise<void> {
    await this.bus.ask(removeBrand, { accountId, ...wanted });
  }
}

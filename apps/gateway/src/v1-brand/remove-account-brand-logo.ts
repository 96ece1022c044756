import { removeBrandLogo } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/brand/logo')
@UseGuards(VendorGuard)
export class RemoveAccountBrandLogo {
  constructor(private readonly bus: Bus) {}

  /** The account has no logo of its own any more; mails that were sent still show it. */
  @Delete()
  @Needs('write')
  @HttpCode(204)
  @Documented({
    id: 'removeAccountBrandLogo',
    contract: removeBrandLogo,
    tag: 'Brand',
    summary: 'Take away the logo of an account',
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @IfMatch() wanted: WantedVersions,
  ): Promise<void> {
    await this.bus.ask(removeBrandLogo, { accountId, ...wanted });
  }
}

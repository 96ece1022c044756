import { removeBrandLogo } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, type WantedVersions } from '../v1-door/entity-tag.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/brand/logo')
@UseGuards(VendorGuard)
export class RemoveBrandLogo {
  constructor(private readonly bus: Bus) {}

  /** The installation has no logo any more; mails that were sent still show it. */
  @Delete()
  @Needs('write', { accounts: 'all' })
  @HttpCode(204)
  @Documented({
    id: 'removeBrandLogo',
    contract: removeBrandLogo,
    tag: 'Brand',
    summary: 'Take away the logo of the installation',
  })
  async run(@IfMatch() wanted: WantedVersions): Promise<void> {
    await this.bus.ask(removeBrandLogo, wanted);
  }
}

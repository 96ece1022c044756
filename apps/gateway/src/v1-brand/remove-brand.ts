import { removeBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, type WantedVersions } from '../v1-door/entity-tag.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/brand')
@UseGuards(VendorGuard)
export class RemoveBrand {
  constructor(private readonly bus: Bus) {}

  /** Pages and mails are neutral again where an account does not say otherwise; repeating it changes nothing. */
  @Delete()
  @Needs('write', { accounts: 'all' })
  @HttpCode(204)
  @Documented({
    id: 'removeBrand',
    contract: removeBrand,
    tag: 'Brand',
    summary: 'Forget the brand of the installation, and its logo',
  })
  async run(@IfMatch() wanted: WantedVersions): Promise<void> {
    await this.bus.ask(removeBrand, wanted);
  }
}

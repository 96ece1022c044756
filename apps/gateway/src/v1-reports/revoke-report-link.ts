import { revokeReportLink } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Delete, HttpCode, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { linkIdPipe, orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/report-links/:linkId')
@UseGuards(VendorGuard)
export class RevokeReportLink {
  constructor(private readonly bus: Bus) {}

  /** The link leads nowhere from now on. */
  @Delete()
  @Needs('write')
  @HttpCode(204)
  @Documented({ contract: revokeReportLink, tag: 'Orders' })
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Param('linkId', linkIdPipe) linkId: string,
  ): Promise<void> {
    await this.bus.ask(revokeReportLink, { orderId, linkId });
  }
}

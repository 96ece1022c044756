import { listResultVersions, type ResultVersionList } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/result/versions')
@UseGuards(VendorGuard)
export class ListResultVersions {
  constructor(private readonly bus: Bus) {}

  /** Every version of the result: when, why, and what it changed. */
  @Get()
  @Needs('read')
  @Documented({ contract: listResultVersions, tag: 'Orders' })
  run(@Param('orderId', orderIdPipe) orderId: string): Promise<ResultVersionList> {
    return this.bus.ask(listResultVersions, { orderId });
  }
}

import { showResult, type ShownResult } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/result')
@UseGuards(VendorGuard)
export class ShowResult {
  constructor(private readonly bus: Bus) {}

  /** The newest result, with every flag and its review. */
  @Get()
  @Needs('read')
  @Documented({ contract: showResult, tag: 'Orders' })
  run(@Param('orderId', orderIdPipe) orderId: string): Promise<ShownResult> {
    return this.bus.ask(showResult, { orderId });
  }
}

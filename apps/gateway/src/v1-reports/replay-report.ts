import { replayReport, ReplayReportBody, type StoredReport } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/report/replay')
@UseGuards(VendorGuard)
export class ReplayReport {
  constructor(private readonly bus: Bus) {}

  /** The newest report of an order is handed to SmartRecruiters again; what waits or is under way stays as it is, and what SmartRecruiters has, or may have, is refused. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({
    contract: replayReport,
    tag: 'Orders',
    optionalBody: ReplayReportBody,
    problems: ['invalid-input', 'order-not-found'],
  })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ReplayReportBody, { empty: 'allowed' })) { mayRepeat }: ReplayReportBody,
  ): Promise<StoredReport> {
    return this.bus.ask(replayReport, { orderId, ...(mayRepeat === undefined ? {} : { mayRepeat }) });
  }
}

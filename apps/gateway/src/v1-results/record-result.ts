import { type RecordedResult, recordResult, ReportedResult } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/result')
@UseGuards(VendorGuard)
export class RecordResult {
  constructor(private readonly bus: Bus) {}

  /** Keeps a result and hands it to SmartRecruiters; the same again is harmless, a changed one is a new version. */
  @Put()
  @Needs('write')
  @Documented({ contract: recordResult, tag: 'Orders' })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ReportedResult)) body: ReportedResult,
  ): Promise<RecordedResult> {
    return this.bus.ask(recordResult, { ...body, orderId });
  }
}

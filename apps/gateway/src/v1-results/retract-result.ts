import { type RecordedResult, RetractionBody, retractResult } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, Delete, Param, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/result')
@UseGuards(VendorGuard)
export class RetractResult {
  constructor(private readonly bus: Bus) {}

  /** Takes the result back; SmartRecruiters shows that it was withdrawn, and no score. */
  @Delete()
  @Needs('write')
  @Documented({ contract: retractResult, tag: 'Orders', problems: ['invalid-input'] })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(RetractionBody)) body: RetractionBody,
  ): Promise<RecordedResult> {
    return this.bus.ask(retractResult, { ...body, orderId });
  }
}

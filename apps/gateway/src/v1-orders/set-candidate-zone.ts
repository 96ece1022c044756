import { type OrderReply, setCandidateZone, TimeZoneBody } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/candidate-time-zone')
@UseGuards(VendorGuard)
export class SetCandidateZone {
  constructor(private readonly bus: Bus) {}

  /** Quiet hours are kept where the candidate's clock is. */
  @Put()
  @Needs('write')
  @Documented({ contract: setCandidateZone, tag: 'Orders', problems: ['invalid-input'] })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(TimeZoneBody)) body: TimeZoneBody,
  ): Promise<OrderReply> {
    return this.bus.ask(setCandidateZone, { ...body, orderId });
  }
}

import { FlagReviewBody, reviewFlag, type ShownResult } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { flagIdPipe, orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/flags/:flagId/review')
@UseGuards(VendorGuard)
export class ReviewFlag {
  constructor(private readonly bus: Bus) {}

  /** Keeps what a person decided about a flag: a confirmed one may leave, a dismissed one never does. */
  @Put()
  @Needs('write')
  @Documented({ contract: reviewFlag, tag: 'Orders', problems: ['invalid-input'] })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Param('flagId', flagIdPipe) flagId: string,
    @Body(new InputPipe(FlagReviewBody)) body: FlagReviewBody,
  ): Promise<ShownResult> {
    return this.bus.ask(reviewFlag, { ...body, orderId, flagId });
  }
}

import { type OrderReply, ProgressBody, recordProgress } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/progress')
@UseGuards(VendorGuard)
export class RecordProgress {
  constructor(private readonly bus: Bus) {}

  /** The order and its assessments move forward, never back; repeating it changes nothing. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({
    contract: recordProgress,
    tag: 'Orders',
    summary: 'Say how far the candidate has come; an empty body says "started"',
    optionalBody: ProgressBody,
    problems: ['invalid-input'],
  })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ProgressBody, { empty: 'allowed' })) body: ProgressBody,
  ): Promise<OrderReply> {
    return this.bus.ask(recordProgress, { ...body, orderId });
  }
}

import { CancelBody, cancelOrder, type OrderReply } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Actor } from '../v1-door/actor.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/cancel')
@UseGuards(VendorGuard)
export class CancelOrder {
  constructor(private readonly bus: Bus) {}

  /** The order is rejected, the recruiter reads why, and a candidate who was invited is told; repeating it changes nothing. */
  @Post()
  @HttpCode(200)
  @Documented({ contract: cancelOrder, tag: 'Orders' })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(CancelBody)) body: CancelBody,
    @Actor() by: string,
  ): Promise<OrderReply> {
    return this.bus.ask(cancelOrder, { ...body, orderId, by });
  }
}

import { CancelBody, cancelOrder, type OrderReply } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/orders/:orderId/cancel')
@UseGuards(VendorGuard)
export class CancelOrder {
  constructor(private readonly bus: Bus) {}

  /** The order is rejected, the recruiter reads why, and a candidate who was invited is told; repeating it changes nothing. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({ contract: cancelOrder, tag: 'Orders' })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(CancelBody)) body: CancelBody,
    @Pass() { name: by }: VendorPass,
  ): Promise<OrderReply> {
    return this.bus.ask(cancelOrder, { ...body, orderId, by });
  }
}

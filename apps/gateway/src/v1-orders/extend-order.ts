import { extendOrder, ExtensionBody, type OrderReply } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/extension')
@UseGuards(VendorGuard)
export class ExtendOrder {
  constructor(private readonly bus: Bus) {}

  /** The candidate has until another moment and hears of it once; repeating it changes nothing. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({ contract: extendOrder, tag: 'Orders' })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ExtensionBody)) body: ExtensionBody,
  ): Promise<OrderReply> {
    return this.bus.ask(extendOrder, { ...body, orderId });
  }
}

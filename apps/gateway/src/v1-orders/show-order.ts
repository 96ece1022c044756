import { type OrderReply, showOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId')
@UseGuards(VendorGuard)
export class ShowOrder {
  constructor(private readonly bus: Bus) {}

  /** One order. */
  @Get()
  @Needs('read')
  @Documented({ contract: showOrder, tag: 'Orders' })
  run(@Param('orderId', orderIdPipe) orderId: string): Promise<OrderReply> {
    return this.bus.ask(showOrder, { orderId });
  }
}

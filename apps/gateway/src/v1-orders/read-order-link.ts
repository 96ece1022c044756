import { type OrderLink, readOrderLink } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/orders/:orderId/link')
@UseGuards(VendorGuard)
export class ReadOrderLink {
  constructor(private readonly bus: Bus) {}

  /** The candidate’s link, to be handed on by another way than mail; the timeline says who read it. */
  @Get()
  @Needs('people')
  @Documented({ contract: readOrderLink, tag: 'Orders' })
  run(@Param('orderId', orderIdPipe) orderId: string, @Pass() { name: by }: VendorPass): Promise<OrderLink> {
    return this.bus.ask(readOrderLink, { orderId, by });
  }
}

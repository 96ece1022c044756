import { findOrders, type OrderPage, SoughtOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { within } from '../v1-door/within.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/orders/search')
@UseGuards(VendorGuard)
export class FindOrders {
  constructor(private readonly bus: Bus) {}

  /** Orders by one text, which stands in the body because it names people: addresses are written down on their way. */
  @Post()
  @Needs('read', { accounts: 'kept' })
  @HttpCode(200)
  @Documented({ contract: findOrders, tag: 'Orders' })
  run(@Body(new InputPipe(SoughtOrder)) body: SoughtOrder, @Pass() pass: VendorPass): Promise<OrderPage> {
    return this.bus.ask(findOrders, within(body, pass));
  }
}

import { AddressBody, correctAddress, type OrderReply } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/candidate-email')
@UseGuards(VendorGuard)
export class CorrectAddress {
  constructor(private readonly bus: Bus) {}

  /** The candidate is invited at another address, because nothing arrives at the one of the order. */
  @Put()
  @Needs('write')
  @Documented({ contract: correctAddress, tag: 'Orders' })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(AddressBody)) body: AddressBody,
  ): Promise<OrderReply> {
    return this.bus.ask(correctAddress, { ...body, orderId });
  }
}

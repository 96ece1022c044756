import { listOrders, ListOrdersRequest, type OrderPage } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { within } from '../v1-door/within.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/orders')
@UseGuards(VendorGuard)
export class ListOrders {
  constructor(private readonly bus: Bus) {}

  /** Orders, newest first, page by page. */
  @Get()
  @Needs('read', { accounts: 'kept' })
  @Documented({ contract: listOrders, tag: 'Orders', query: ListOrdersRequest })
  run(
    @Query(new InputPipe(ListOrdersRequest, { fromText: true })) query: ListOrdersRequest,
    @Pass() pass: VendorPass,
  ): Promise<OrderPage> {
    return this.bus.ask(listOrders, within(query, pass));
  }
}

import { listOrders, ListOrdersRequest, type OrderPage } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders')
@UseGuards(VendorGuard)
export class ListOrders {
  constructor(private readonly bus: Bus) {}

  /** Orders, newest first, page by page. */
  @Get()
  @Documented({ contract: listOrders, tag: 'Orders', query: ListOrdersRequest })
  run(
    @Query(new InputPipe(ListOrdersRequest, { fromText: true })) query: ListOrdersRequest,
  ): Promise<OrderPage> {
    return this.bus.ask(listOrders, query);
  }
}

import { listOrders, type OrderPage } from '@assay/contracts/ordering';
import { ListedOrders } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { listInView } from '../order-views/list-in-view.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { within } from '../v1-door/within.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/orders')
@UseGuards(VendorGuard)
export class ListOrders {
  constructor(private readonly bus: Bus) {}

  /** Orders, newest first, page by page; how a submission stands is for results to say, everything else for ordering. */
  @Get()
  @Needs('read', { accounts: 'kept' })
  @Documented({ contract: listOrders, tag: 'Orders', query: ListedOrders })
  run(
    @Query(new InputPipe(ListedOrders, { fromText: true })) query: ListedOrders,
    @Pass() pass: VendorPass,
  ): Promise<OrderPage> {
    return listInView(this.bus, within(query, pass));
  }
}

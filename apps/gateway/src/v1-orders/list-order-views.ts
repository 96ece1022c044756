import { ViewsRequest } from '@assay/contracts/ordering';
import { OrderViewList } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { gatherOrderViews } from '../order-views/gather-order-views.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { within } from '../v1-door/within.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/orders/views')
@UseGuards(VendorGuard)
export class ListOrderViews {
  constructor(private readonly bus: Bus) {}

  /** The lists that somebody may have to look at, with how many orders are in each; apps that do not answer are named. */
  @Get()
  @Needs('read', { accounts: 'kept' })
  @Documented({
    id: 'listOrderViews',
    tag: 'Orders',
    summary: 'List the views of orders, with how many orders are in each',
    answer: OrderViewList,
    query: ViewsRequest,
  })
  run(
    @Query(new InputPipe(ViewsRequest, { fromText: true })) query: ViewsRequest,
    @Pass() pass: VendorPass,
  ): Promise<OrderViewList> {
    return gatherOrderViews(this.bus, within(query, pass));
  }
}

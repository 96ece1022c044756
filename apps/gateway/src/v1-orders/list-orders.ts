import { listOrders, type OrderPage, type OrderView, orderViews } from '@assay/contracts/ordering';
import {
  listSubmissions,
  ListedOrders,
  type SubmissionStanding,
  submissionViews,
} from '@assay/contracts/results';
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

  /** Orders, newest first, page by page; how a submission stands is for results to say, everything else for ordering. */
  @Get()
  @Needs('read', { accounts: 'kept' })
  @Documented({ contract: listOrders, tag: 'Orders', query: ListedOrders })
  async run(
    @Query(new InputPipe(ListedOrders, { fromText: true })) query: ListedOrders,
    @Pass() pass: VendorPass,
  ): Promise<OrderPage> {
    const { submission, view, ...filter } = within(query, pass);
    const inOrdering = isOrderView(view) ? { ...filter, view } : filter;
    const standing = submission ?? standingOf(view);
    if (standing === undefined) return this.bus.ask(listOrders, inOrdering);
    const { cursor, limit, ...narrowed } = inOrdering;
    const page = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
    const { orderIds, nextCursor } = await this.bus.ask(listSubmissions, { standing, ...page });
    const { items } = await this.bus.ask(listOrders, { ...narrowed, orderIds, limit: 200 });
    return { items, ...(nextCursor === undefined ? {} : { nextCursor }) };
  }
}

function isOrderView(view: ListedOrders['view']): view is OrderView {
  return orderViews.some((one) => one === view);
}

function standingOf(view: ListedOrders['view']): SubmissionStanding | undefined {
  return view === undefined || isOrderView(view) ? undefined : submissionViews[view];
}

import { type App, Problem, type RequestContract } from '@assay/contracts';
import {
  type CountViewsRequest,
  countOrderViews,
  type ViewCounts,
  ViewsRequest,
} from '@assay/contracts/ordering';
import { countSubmissionViews, OrderViewList } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { within } from '../v1-door/within.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

const timeoutMs = 2000;

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
  async run(
    @Query(new InputPipe(ViewsRequest, { fromText: true })) query: ViewsRequest,
    @Pass() pass: VendorPass,
  ): Promise<OrderViewList> {
    const asked = within(query, pass);
    const told = await Promise.all([this.ask(countOrderViews, asked), this.ask(countSubmissionViews, asked)]);
    return {
      items: told.flatMap((answer) => (typeof answer === 'string' ? [] : answer.items)),
      missing: told.filter((answer) => typeof answer === 'string'),
    };
  }

  private async ask(
    contract: RequestContract<CountViewsRequest, ViewCounts>,
    request: CountViewsRequest,
  ): Promise<ViewCounts | App> {
    try {
      return await this.bus.ask(contract, request, { timeoutMs });
    } catch (error) {
      if (error instanceof Problem && error.retry === 'later') return contract.owner;
      throw error;
    }
  }
}

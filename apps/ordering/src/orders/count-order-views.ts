import {
  type CountViewsRequest,
  countOrderViews,
  orderViews,
  type ViewCount,
  type ViewCounts,
} from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Orders } from './orders.repository.js';

// Nobody reads more than a page of a list: how much longer it is costs more than it tells.
const most = 1000;

/** How many orders are in each view, as far as anybody wants to know. */
@Controller()
export class CountOrderViews {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
  ) {}

  @Answers(countOrderViews)
  async run(request: CountViewsRequest): Promise<ViewCounts> {
    const items = await this.database.read((tx) => this.count(tx, request));
    return { items };
  }

  private async count(tx: Tx, request: CountViewsRequest): Promise<ViewCount[]> {
    const counts: ViewCount[] = [];
    for (const view of orderViews) {
      const count = await this.orders.countView(tx, view, most, request);
      counts.push({ view, count: Math.min(count, most), ...(count > most ? { more: true } : {}) });
    }
    return counts;
  }
}

import { countOpenOrders, type CountOpenOrdersRequest, type OpenOrders } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Orders } from './orders.repository.js';

/** How many orders of a company still need its credential: open ones, and final ones not yet handed over. */
@Controller()
export class CountOpenOrders {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
  ) {}

  @Answers(countOpenOrders)
  async run({ companyId }: CountOpenOrdersRequest): Promise<OpenOrders> {
    return { open: await this.database.read((tx) => this.orders.countUnsettled(tx, companyId)) };
  }
}

import type { NamedOrder } from '@assay/contracts';
import { type OrderReply, showOrder } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { publishedOrder } from './describe-order.js';
import { Orders } from './orders.repository.js';

/** One order as it stands. */
@Controller()
export class ShowOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
  ) {}

  @Answers(showOrder)
  async run({ orderId }: NamedOrder): Promise<OrderReply> {
    return publishedOrder(await this.database.read((tx) => this.orders.find(tx, orderId)));
  }
}

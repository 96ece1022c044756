import type { NamedOrder } from '@assay/contracts';
import { type OrderSheet, showOrderSheet } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { orderSheet } from './describe-order.js';
import { Orders } from './orders.repository.js';

/** An order as SmartRecruiters has to hear of it, for who missed the event. */
@Controller()
export class ShowOrderSheet {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
  ) {}

  @Answers(showOrderSheet)
  async run({ orderId }: NamedOrder): Promise<OrderSheet> {
    return orderSheet(await this.database.read((tx) => this.orders.find(tx, orderId)));
  }
}

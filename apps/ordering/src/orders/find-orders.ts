import { findOrders, type OrderPage, type SoughtOrder } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { placeOf } from '../paging/cursor.js';
import { orderPage } from './order-page.js';
import { Orders } from './orders.repository.js';

const defaultLimit = 50;

/** The orders that somebody may mean by a text; what it looks like decides in which columns it is looked for. */
@Controller()
export class FindOrders {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
  ) {}

  @Answers(findOrders)
  async run({ limit: wanted, cursor, ...sought }: SoughtOrder): Promise<OrderPage> {
    // In a body what is left out may be said as null.
    const limit = wanted ?? defaultLimit;
    const after = typeof cursor === 'string' ? placeOf(cursor) : undefined;
    const text = sought.text.trim();
    const found = await this.database.read((tx) =>
      this.orders.meant(tx, { ...sought, text }, limit + 1, after),
    );
    return orderPage(found, limit);
  }
}

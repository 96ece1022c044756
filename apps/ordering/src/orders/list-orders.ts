import { Problem } from '@assay/contracts';
import { listOrders, type ListOrdersWithin, type OrderPage } from '@assay/contracts/ordering';
import { Answers, leadingThatFit } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { publishedOrder } from './describe-order.js';
import { cursorAfter, placeOf } from '../paging/cursor.js';
import { Orders } from './orders.repository.js';

const defaultLimit = 50;

/** Orders, newest first, page by page; an order that is placed meanwhile shifts nothing. */
@Controller()
export class ListOrders {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
  ) {}

  @Answers(listOrders)
  async run({ limit = defaultLimit, cursor, ...filter }: ListOrdersWithin): Promise<OrderPage> {
    refuseImpossibleTimes(filter);
    const after = cursor === undefined ? undefined : placeOf(cursor);
    // One more than asked for tells whether there is a next page.
    const found = await this.database.read((tx) => this.orders.page(tx, filter, limit + 1, after));
    // A page ends where the answer is full: companies say what is in their orders, and how much of it.
    const items = leadingThatFit(found.slice(0, limit).map(publishedOrder));
    const last = found[items.length - 1];
    return {
      items,
      ...(found.length > items.length && last
        ? { nextCursor: cursorAfter({ at: last.placedAt, id: last.id }) }
        : {}),
    };
  }
}

// ISO 8601 knows more forms than a database does, such as weeks.
function refuseImpossibleTimes({ placedAfter, placedBefore }: ListOrdersWithin): void {
  const errors = Object.entries({ placedAfter, placedBefore })
    .filter(([, time]) => time !== undefined && Number.isNaN(Date.parse(time)))
    .map(([name]) => ({
      pointer: `/${name}`,
      message: 'must be a date and time such as 2026-01-15T12:00:00Z',
    }));
  if (errors.length > 0) throw new Problem('invalid-input', {}, { errors });
}

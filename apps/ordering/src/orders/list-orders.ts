import { Problem } from '@assay/contracts';
import { listOrders, type ListOrdersRequest, type OrderPage } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { placeOf } from '../paging/cursor.js';
import { orderPage } from './order-page.js';
import { Orders } from './orders.repository.js';

const defaultLimit = 50;
const changedDays = 7;

/** Orders, newest first, page by page; an order that is placed meanwhile shifts nothing. */
@Controller()
export class ListOrders {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
  ) {}

  @Answers(listOrders)
  async run({ limit = defaultLimit, cursor, ...filter }: ListOrdersRequest): Promise<OrderPage> {
    refuseImpossibleTimes(filter);
    const after = cursor === undefined ? undefined : placeOf(cursor);
    // One more than asked for tells whether there is a next page.
    const found = await this.database.read(async (tx) => {
      if (filter.changedSince !== undefined) refuseLongAgo(filter.changedSince, await this.orders.now(tx));
      return this.orders.page(tx, filter, limit + 1, after);
    });
    return orderPage(found, limit);
  }
}

// ISO 8601 knows more forms than a database does, such as weeks.
function refuseImpossibleTimes({ placedAfter, placedBefore, changedSince }: ListOrdersRequest): void {
  const impossible = Object.entries({ placedAfter, placedBefore, changedSince }).filter(
    ([, time]) => time !== undefined && Number.isNaN(Date.parse(time)),
  );
  if (impossible.length > 0)
    throw wrong(
      impossible.map(([name]) => name),
      'must be a date and time such as 2026-01-15T12:00:00Z',
    );
}

// What changed in a longer time is nearly everything, which is listed without it.
function refuseLongAgo(changedSince: string, now: Date): void {
  if (Date.parse(changedSince) < now.getTime() - changedDays * 86_400_000)
    throw wrong(['changedSince'], `must not be longer ago than ${changedDays} days`);
}

function wrong(names: readonly string[], message: string): Problem {
  return new Problem(
    'invalid-input',
    {},
    { errors: names.map((name) => ({ pointer: `/${name}`, message })) },
  );
}

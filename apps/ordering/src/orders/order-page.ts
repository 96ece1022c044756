import type { OrderPage } from '@assay/contracts/ordering';
import { leadingThatFit } from '@assay/messaging';
import { cursorAfter } from '../paging/cursor.js';
import { publishedOrder } from './describe-order.js';
import type { Order } from './order.entity.js';

/** A page of up to `limit` orders; one more that was found tells that there is a next page. */
export function orderPage(found: readonly Order[], limit: number): OrderPage {
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

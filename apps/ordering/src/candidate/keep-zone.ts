import type { Tx } from '@assay/persistence';
import type { Order } from '../orders/order.entity.js';
import type { Orders } from '../orders/orders.repository.js';

const learned = { kind: 'time-zone-noted', text: 'The time zone of the candidate became known.' };

/** Keeps a locked order's time zone. Whoever has the link may tell ever other ones: only the first is an event. */
export async function keepZone(tx: Tx, orders: Orders, order: Order, timeZone: string): Promise<void> {
  const first = order.timeZone === null;
  if (order.setTimeZone(timeZone)) await orders.save(tx, order, ...(first ? [learned] : []));
}

import type { Order, WorldState } from '../state/world-state.js';
import type { Caller } from '../door/caller.js';
import { Refusal } from '../door/refusal.js';

/** Gives the order when it belongs to the caller's company; refuses with 404 or 403 otherwise. */
export function orderOf(state: WorldState, orderId: string, caller: Caller): Order {
  const order = state.orders[orderId.toLowerCase()];
  if (!order) throw new Refusal(404, 'ORDER_NOT_FOUND', 'There is no such order');
  if (order.companyId !== caller.companyId)
    throw new Refusal(403, 'FORBIDDEN', 'The order belongs to another company');
  return order;
}

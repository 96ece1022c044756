import type { LandingState } from '@assay/contracts';
import type { OrderStatus } from '@assay/orders';
import type { Order } from '../orders/order.entity.js';

const states: Readonly<Record<OrderStatus, LandingState>> = {
  pending: 'ready',
  'in-progress': 'started',
  completed: 'completed',
  expired: 'expired',
  rejected: 'rejected',
};

/** What the candidate sees: while the order is open, nothing can be taken before the engine gave an address. */
export function landingState(order: Order): LandingState {
  return order.isOpen && order.assessmentUrl === null ? 'preparing' : states[order.status];
}

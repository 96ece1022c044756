import type { LandingState } from '@assay/contracts/ordering';
import type { OrderStatus } from '@assay/orders';
import type { Order } from '../orders/order.entity.js';

const states: Readonly<Record<OrderStatus, LandingState>> = {
  pending: 'ready',
  'in-progress': 'started',
  completed: 'completed',
  expired: 'expired',
  rejected: 'rejected',
};

/**
 * What the candidate sees at this moment: while the order is open, nothing can be taken after its deadline, nor before
 * the engine gave an address.
 */
export function landingState(order: Order, now: Date): LandingState {
  if (!order.isOpen) return states[order.status];
  if (order.expiresAt !== null && order.expiresAt <= now) return 'expired';
  return order.assessmentUrl === null ? 'preparing' : states[order.status];
}

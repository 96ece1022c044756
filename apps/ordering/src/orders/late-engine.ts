import type { OrderingConfig } from '../app.config.js';
import type { Order } from './order.entity.js';

type Waiting = Pick<Order, 'kind' | 'isOpen' | 'isReachable' | 'placedAt'>;

/**
 * True when the candidate may have waited for the engine at this moment, and is written to once it is ready: the page that
 * promises it and the operation that does it ask the same.
 */
export function waitsForEngine(
  { kind, isOpen, isReachable, placedAt }: Waiting,
  now: Date,
  { READY_MAIL_SECONDS }: Pick<OrderingConfig, 'READY_MAIL_SECONDS'>,
): boolean {
  const waited = now.getTime() - placedAt.getTime() >= READY_MAIL_SECONDS * 1000;
  return kind === 'manual' && isOpen && isReachable && waited;
}

/** Every status an order, or an assessment of it, can have. */
export const orderStatuses = ['pending', 'in-progress', 'completed', 'expired', 'rejected'] as const;

/** One of `orderStatuses`. */
export type OrderStatus = (typeof orderStatuses)[number];

/**
 * The one table of allowed moves (SmartRecruiters contract section 6). `completed → completed` is a corrected result;
 * a result for an expired order is accepted, because the candidate's work outweighs our clock.
 */
const moves: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  pending: ['in-progress', 'completed', 'expired', 'rejected'],
  'in-progress': ['completed', 'expired', 'rejected'],
  completed: ['completed'],
  expired: ['completed'],
  rejected: [],
};

/** True when the table of moves allows `from → to`. */
export function canMove(from: OrderStatus, to: OrderStatus): boolean {
  return moves[from].includes(to);
}

/** True while the candidate can still be expected to do something. */
export function isOpen(status: OrderStatus): boolean {
  return status === 'pending' || status === 'in-progress';
}

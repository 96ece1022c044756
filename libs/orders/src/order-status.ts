/** Every status an order, or an assessment of it, can have. */
export const orderStatuses = ['pending', 'in-progress', 'completed', 'expired', 'rejected'] as const;

export type OrderStatus = (typeof orderStatuses)[number];

/** Why an order that is over may go on after all. */
export type Reopening = 'deadline-extended' | 'address-corrected';

interface Moves {
  readonly from: OrderStatus;
  readonly to: readonly OrderStatus[];
  /** The only reason for which they are allowed; absent where none is needed. */
  readonly because?: Reopening;
}

/**
 * The one table of allowed moves (SmartRecruiters contract section 6). `completed → completed` is a corrected result;
 * a result for an expired order is accepted, because the candidate's work outweighs our clock. An account may allow less (`lateResult`), and
 * so may an installation: an extension opens an order that has expired only with EXPIRED_MAY_REOPEN.
 */
const moves: readonly Moves[] = [
  { from: 'pending', to: ['in-progress', 'completed', 'expired', 'rejected'] },
  { from: 'in-progress', to: ['completed', 'expired', 'rejected'] },
  { from: 'completed', to: ['completed'] },
  { from: 'expired', to: ['completed'] },
  { from: 'expired', to: ['pending', 'in-progress'], because: 'deadline-extended' },
  { from: 'rejected', to: ['pending', 'in-progress'], because: 'address-corrected' },
];

/** True when the table allows `from → to`, for this reason where it demands one. */
export function canMove(from: OrderStatus, to: OrderStatus, reason?: Reopening): boolean {
  return moves.some(
    ({ from: before, to: after, because }) =>
      before === from && after.includes(to) && (because === undefined || because === reason),
  );
}

/** True when the table lets what stands so go on for this reason. */
export function canReopen(from: OrderStatus, reason: Reopening): boolean {
  return moves.some((move) => move.from === from && move.because === reason);
}

/** True when the order may stand so because the one does whose assessment it shares: that one had the reason. */
export function canFollow(from: OrderStatus, to: OrderStatus): boolean {
  return from === to || moves.some((move) => move.from === from && move.to.includes(to));
}

/** True while the candidate can still be expected to do something. */
export function isOpen(status: OrderStatus): boolean {
  return status === 'pending' || status === 'in-progress';
}

import { canMove, type OrderStatus } from './order-status.js';

/** How far one assessment of an order has come. */
export interface AssessmentProgress {
  readonly id: string;
  readonly name: string;
  readonly status: OrderStatus;
}

/** What the engine reports about one assessment. */
export interface ReportedProgress {
  readonly id: string;
  readonly status: 'in-progress' | 'completed';
}

/** The parts of a new order: nothing has begun. */
export function pendingParts(
  assessments: readonly { readonly id: string; readonly name: string }[],
): AssessmentProgress[] {
  return assessments.map(({ id, name }) => ({ id, name, status: 'pending' }));
}

/** The parts after the report; a late report moves nothing back, a repeated one leaves the very same parts. */
export function advance(
  parts: readonly AssessmentProgress[],
  reported: readonly ReportedProgress[],
): AssessmentProgress[] {
  return parts.map((part) => {
    const report = reported.find(({ id }) => id === part.id);
    const moves = report && report.status !== part.status && canMove(part.status, report.status);
    return moves ? { ...part, status: report.status } : part;
  });
}

/** The ids in the report that are not parts of the order. */
export function unknownParts(
  parts: readonly { readonly id: string }[],
  reported: readonly { readonly id: string }[],
): string[] {
  return reported.map(({ id }) => id).filter((id) => !parts.some((part) => part.id === id));
}

/** The parts when an order that ended as `from` goes on: what ended with it is to be taken again. */
export function reopen(parts: readonly AssessmentProgress[], from: OrderStatus): AssessmentProgress[] {
  return parts.map((part) => (part.status === from ? { ...part, status: 'pending' } : part));
}

/** The parts when the order as a whole ends: those that were still open take its status. */
export function close(parts: readonly AssessmentProgress[], status: OrderStatus): AssessmentProgress[] {
  return parts.map((part) => (canMove(part.status, status) ? { ...part, status } : part));
}

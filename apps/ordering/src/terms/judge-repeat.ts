import { Problem } from '@assay/contracts';
import type { PlaceOrderRequest, ReorderRule } from '@assay/contracts/ordering';
import type { Order } from '../orders/order.entity.js';

const dayMs = 86_400_000;

/** What an account says about ordering the same again. */
export interface ReorderPolicy {
  readonly reorder: ReorderRule;
  readonly reorderAfterDays?: number;
}

/**
 * What becomes of an order when the same was ordered for the candidate before: after the agreed days a new attempt;
 * before them, or where no days are agreed, the same link again or a refusal that says until when.
 */
export function judgeRepeat(
  { packageId, receivedAt }: PlaceOrderRequest,
  earlier: Order | undefined,
  { reorder, reorderAfterDays }: ReorderPolicy,
): { readonly first: Order | undefined; readonly refusal: Problem | undefined } {
  if (!earlier) return newAttempt;
  const orderedOn = dateOf(earlier.placedAt);
  const againAt =
    reorderAfterDays === undefined
      ? undefined
      : new Date(earlier.placedAt.getTime() + reorderAfterDays * dayMs);
  if (againAt !== undefined && againAt <= new Date(receivedAt)) return newAttempt;
  if (reorder === 'same-link') return { first: earlier, refusal: undefined };
  const refusal =
    againAt === undefined
      ? new Problem('already-ordered', { packageId, orderedOn })
      : new Problem('already-ordered-recently', { packageId, orderedOn, againOn: dateOf(againAt) });
  return { first: undefined, refusal };
}

const newAttempt = { first: undefined, refusal: undefined } as const;

function dateOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

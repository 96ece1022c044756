import type { PlaceOrderRequest } from '@assay/contracts';
import { type OrderTerms, plainTerms } from './new-order.js';

const hourMs = 3_600_000;

/** The terms of an order that is taken while applying: its link ends after so many hours, and nobody is written to. */
export function inlineTerms({ receivedAt }: PlaceOrderRequest, linkHours: number): OrderTerms {
  return { ...plainTerms, expiresAt: new Date(Date.parse(receivedAt) + linkHours * hourMs) };
}

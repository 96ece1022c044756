import type { LateResultRule } from '@assay/contracts/ordering';

/** What the account's policy and its field mappings make of an order. */
export interface OrderTerms {
  readonly expiresAt: Date | null;
  readonly reminders: readonly Date[];
  readonly lateResult: LateResultRule | null;
  readonly templateId: string | null;
  /** Used when the candidate has none. */
  readonly language: string | null;
  readonly followsOrderId: string | null;
  /** The candidate's profile at SmartRecruiters, where SmartRecruiters said who the candidate is. */
  readonly profileUrl: string | null;
}

/** The terms of an order that nothing was said about. */
export const plainTerms: OrderTerms = {
  expiresAt: null,
  reminders: [],
  lateResult: null,
  templateId: null,
  language: null,
  followsOrderId: null,
  profileUrl: null,
};

import type { Answer } from '@assay/smartrecruiters';

/** What a call is, and what has to be so while it lasts. */
export interface CallKind {
  /** Its name in the attempts, such as `search`. */
  readonly name: string;
  /** No other such call of the company at the same time. */
  readonly alone?: boolean;
  /** It must not be sent twice: from before it leaves until its answer is seen, the row says so. */
  readonly once?: boolean;
}

/** How a call ended; `no-token` when consent lent none. */
export type CallOutcome<T> =
  Answer<T> | { readonly kind: 'no-token'; readonly status: 0; readonly problem: string };

// Nothing of these calls reached SmartRecruiters.
const unsent =
  /^(not sent:|no answer: (ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$)/;

/** True when the call may have had its effect although no answer says so. */
export function isAmbiguous(outcome: CallOutcome<unknown>): boolean {
  if (outcome.kind !== 'unavailable') return false;
  return outcome.status !== 0 || !unsent.test(outcome.bodyExcerpt ?? '');
}

import { backoffSeconds, ownFault } from '@assay/persistence';
import { type CallAnswered, neverArrived, notSent } from '../calls/company-call.js';
import { needsConnecting, type RetryRule } from '../calls/decide-call.js';

/** What happens to a report after a try. */
export type UploadDecision =
  | { readonly next: 'uploaded'; readonly url: string }
  | { readonly next: 'failed' | 'unknown'; readonly reason: string }
  | {
      readonly next: 'again';
      readonly seconds: number;
      readonly failed: boolean;
      /** Why it waits, where that is no answer of SmartRecruiters; it ends so when the time for it is over. */
      readonly reason?: 'report-missing';
    };

const slowSeconds = 600;
const notConnectedSeconds = 300;
const missingSeconds = 300;
// After so many answers that say no, a person has to look.
const mostFailures = 50;

/** The answer where the file could not be read to its end: a body that ends before its last boundary is taken by nobody. */
export const unreadable = notSent('the file cannot be read');

/**
 * Whether a second upload may follow: only after an answer that surely took nothing.
 *
 * Their side offers no way to ask what it has. So after silence, a cut connection or a 5xx a report counts as `unknown`
 * and is never sent again by itself: each file is there at most once, and at worst a person sends it once more.
 */
export function decideUpload(
  answer: CallAnswered<{ url: string }>,
  { failures, attempt }: { failures: number; attempt: number },
  { base, cap }: Pick<RetryRule, 'base' | 'cap'>,
): UploadDecision {
  if (answer === unreadable) return awaitFile();
  if (answer.kind === 'accepted') return { next: 'uploaded', url: answer.body.url };
  const seconds = secondsToWait(answer, attempt, { base, cap });
  if (seconds !== undefined) return { next: 'again', seconds, failed: false };
  if (failures >= mostFailures) return { next: 'failed', reason: `${answer.kind}-${answer.status}` };
  if (answer.kind === 'rejected') return { next: 'failed', reason: `rejected-${answer.status}` };
  if (answer.kind !== 'unavailable') return { next: 'again', seconds: slowSeconds, failed: true };
  return neverArrived(answer) || isOfAProxy(answer.status)
    ? { next: 'again', seconds: backoffSeconds(failures + 1, { base, cap }), failed: false }
    : { next: 'unknown', reason: `no-answer-${answer.status}` };
}

/** SmartRecruiters has nothing of the file: its volume may be mounted again. */
export function awaitFile(): UploadDecision & { next: 'again' } {
  const seconds = missingSeconds * (0.5 + Math.random() / 2);
  return { next: 'again', seconds, failed: false, reason: 'report-missing' };
}

// What stands before SmartRecruiters refused it, so it came no further. A 408 may come from either.
function isOfAProxy(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408;
}

// Nobody's failure: there is no token, or SmartRecruiters wants fewer calls.
function secondsToWait(
  answer: CallAnswered<unknown>,
  attempt: number,
  rule: Pick<RetryRule, 'base' | 'cap'>,
): number | undefined {
  if (answer.kind === 'limited') return Math.max(answer.retryAfterSeconds ?? 1, 1) + Math.random();
  if (answer.kind !== 'no-token') return undefined;
  if (needsConnecting(answer.problem)) return notConnectedSeconds;
  return backoffSeconds(attempt, answer.problem === 'unavailable' ? ownFault : rule);
}

import { backoffSeconds } from '@assay/persistence';
import type { Answer, RefusalKind } from '@assay/smartrecruiters';

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

const SLOW_SECONDS = 600;
const MISSING_SECONDS = 300;
const RETRY = { base: 2, cap: 300 };
// After so many answers that say no, a person has to look.
const MOST_FAILURES = 50;

// Nobody listened: not a byte of the file was sent.
const NEVER_SENT = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)\b/;

/**
 * Whether a second upload may follow: only after an answer that surely took nothing.
 *
 * Their side offers no way to ask what it has. So after silence, a cut connection or a 5xx a report counts as `unknown`
 * and is never sent again by itself: each file is there at most once, and at worst a person sends it once more.
 */
export function decideUpload(answer: Answer<{ url: string }>, failures: number): UploadDecision {
  if (answer.kind === 'accepted') return { next: 'uploaded', url: answer.body.url };
  if (answer.kind === 'limited')
    return {
      next: 'again',
      seconds: Math.max(answer.retryAfterSeconds ?? 1, 1) + Math.random(),
      failed: false,
    };
  if (failures >= MOST_FAILURES) return { next: 'failed', reason: `${answer.kind}-${answer.status}` };
  if (answer.kind === 'rejected') return { next: 'failed', reason: `rejected-${answer.status}` };
  if (answer.kind !== 'unavailable')
    return { next: 'again', seconds: pauseAfter(answer.kind, failures), failed: true };
  return NEVER_SENT.test(answer.bodyExcerpt ?? '') || isOfAProxy(answer.status)
    ? { next: 'again', seconds: backoffSeconds(failures + 1, RETRY), failed: false }
    : { next: 'unknown', reason: `no-answer-${answer.status}` };
}

/** The file could not be read to its end, so SmartRecruiters has nothing of it: its volume may be mounted again. */
export function awaitFile(): UploadDecision & { next: 'again' } {
  const seconds = MISSING_SECONDS * (0.5 + Math.random() / 2);
  return { next: 'again', seconds, failed: false, reason: 'report-missing' };
}

// What stands before SmartRecruiters refused it, so it came no further. A 408 may come from either.
function isOfAProxy(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408;
}

// The token was good when it was lent: another one is asked for at once, the first time. Then a person has to act.
function pauseAfter(kind: RefusalKind, failures: number): number {
  return kind === 'unauthorized' && failures === 0 ? 0 : SLOW_SECONDS;
}

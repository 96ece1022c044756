import type { RefusalKind } from '@assay/smartrecruiters';
import { backoffSeconds, ownFault } from '@assay/persistence';
import type { ResultsConfig } from '../app.config.js';

/** How SmartRecruiters answered; `no-token` when it was not even asked. */
export interface CallAnswer {
  readonly kind: RefusalKind | 'accepted' | 'no-token';
  readonly status: number;
  readonly retryAfterSeconds?: number;
  /** The code of consent's refusal to lend a token. */
  readonly problem?: string;
}

/** What the decision depends on, all of it by the database's clock. */
export interface CallHistory {
  /** Faults in a row that may pass. */
  readonly failures: number;
  /** Seconds since the newest state was due first. */
  readonly waitingSeconds: number;
  /** Seconds since SmartRecruiters first said that it does not know the order, if that is its last word. */
  readonly notFoundSeconds: number | null;
  /** Whether it is taken while applying: then SmartRecruiters makes the order only when the application is finished. */
  readonly inline: boolean;
}

/** The thresholds, in seconds. */
export interface RetryRule {
  readonly base: number;
  readonly cap: number;
  readonly horizon: number;
  readonly notFoundConfirm: number;
  /** How long an order that is taken while applying may be unknown. */
  readonly inlineNotFound: number;
}

/** The thresholds as they are set. */
export function retryRule(config: ResultsConfig): RetryRule {
  return {
    base: config.SUBMISSION_RETRY_BASE_SECONDS,
    cap: config.SUBMISSION_RETRY_CAP_SECONDS,
    horizon: config.SUBMISSION_HORIZON_HOURS * 3600,
    notFoundConfirm: config.SUBMISSION_NOT_FOUND_CONFIRM_SECONDS,
    inlineNotFound: config.SUBMISSION_INLINE_NOT_FOUND_HOURS * 3600,
  };
}

/** What happens next to what the call was about. */
export type Decision =
  | { readonly next: 'delivered' }
  | { readonly next: 'gone' }
  | { readonly next: 'dead-lettered'; readonly reason: string }
  | { readonly next: 'parked'; readonly reason: string; readonly wholeCompany: boolean }
  | {
      readonly next: 'again';
      readonly seconds: number;
      readonly because: 'failed' | 'limited' | 'not-found';
    };

const reconnectProblems: readonly string[] = ['company-not-connected', 'reconnect-needed'];

/** For these what waits does so because of the company's credential, and not of what was asked. */
export const credentialProblems: readonly string[] = ['unauthorized', ...reconnectProblems];

/** True where nothing but a new credential helps: no other call for the company needs to find that out for itself. */
export function needsConnecting(problem: string | undefined): boolean {
  return reconnectProblems.includes(problem ?? '');
}

/** The table of answers: what each answer of SmartRecruiters means for what is owed to it. */
export function decideCall(
  outcome: CallAnswer,
  history: CallHistory,
  rule: RetryRule,
  random: () => number = Math.random,
): Decision {
  switch (outcome.kind) {
    case 'accepted':
      return { next: 'delivered' };
    case 'unauthorized':
      return { next: 'parked', reason: 'unauthorized', wholeCompany: true };
    case 'forbidden':
    case 'conflict':
      return { next: 'parked', reason: outcome.kind, wholeCompany: false };
    case 'not-found':
      return history.inline ? awaitApplication(history, rule, random) : confirmNotFound(history, rule);
    case 'rejected':
      return {
        next: 'dead-lettered',
        reason: outcome.status === 0 ? 'not-sent' : `rejected-${outcome.status}`,
      };
    case 'limited':
      return comeLater(outcome, history, rule, random);
    case 'no-token':
      return needsConnecting(outcome.problem)
        ? { next: 'parked', reason: outcome.problem ?? '', wholeCompany: true }
        : tryAgain(outcome, history, rule, random);
    case 'unavailable':
      return tryAgain(outcome, history, rule, random);
  }
}

function confirmNotFound({ notFoundSeconds }: CallHistory, { notFoundConfirm }: RetryRule): Decision {
  const seconds = notFoundConfirm - (notFoundSeconds ?? 0);
  return notFoundSeconds !== null && seconds <= 0
    ? { next: 'gone' }
    : { next: 'again', seconds, because: 'not-found' };
}

// Often at first, when the candidate is about to finish; then so seldom that a result waits for a twentieth of the time
// that the candidate took.
function awaitApplication(
  { notFoundSeconds }: CallHistory,
  { base, cap, inlineNotFound }: RetryRule,
  random: () => number,
): Decision {
  const passed = notFoundSeconds ?? 0;
  if (passed >= inlineNotFound) return { next: 'gone' };
  const pause = Math.max(base, Math.min(passed, Math.max(cap, passed / 20)));
  return { next: 'again', seconds: pause * (0.5 + random() / 2), because: 'not-found' };
}

// No failure of anybody's, but no reason to go on for ever either.
function comeLater(
  { retryAfterSeconds }: CallAnswer,
  { waitingSeconds }: CallHistory,
  { horizon }: RetryRule,
  random: () => number,
): Decision {
  if (waitingSeconds >= horizon) return { next: 'dead-lettered', reason: 'never-got-through' };
  return { next: 'again', seconds: Math.max(retryAfterSeconds ?? 1, 1) + random(), because: 'limited' };
}

function tryAgain(
  outcome: CallAnswer,
  { failures, waitingSeconds }: CallHistory,
  { base, cap, horizon }: RetryRule,
  random: () => number,
): Decision {
  if (waitingSeconds >= horizon) return { next: 'dead-lettered', reason: 'never-got-through' };
  const fault = outcome.problem === 'unavailable' ? ownFault : { base, cap };
  const jitter = backoffSeconds(failures + 1, fault, random);
  // A 503 may say how long: never before that.
  return { next: 'again', seconds: Math.max(outcome.retryAfterSeconds ?? 0, jitter), because: 'failed' };
}

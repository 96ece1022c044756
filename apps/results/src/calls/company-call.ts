import type { Tx } from '@assay/persistence';
import type { CompanyCallName } from '@assay/runtime';
import type { Answer, Bearer, Refused } from '@assay/smartrecruiters';

/** What of an order's state was sent. */
export interface SentState {
  readonly revision: number;
  readonly documentStatus: string | undefined;
  readonly resultVersion: number;
}

/** A call, and what has to be so while it lasts. */
export interface CompanyCall<T, P = undefined> {
  /** Its name in attempts and failpoints, such as `search`. */
  readonly name: CompanyCallName;
  /** No other such call of the company at the same time. */
  readonly alone?: boolean;
  /** It must not be sent twice: from before it leaves until its answer is seen, the row says so. */
  readonly once?: boolean;
  /** It only looks, and no attempt tells of it. */
  readonly unrecorded?: boolean;
  /** Reads what is sent, when the call is let in; nothing where it is not wanted any more, and then nothing has happened. */
  readonly prepare?: (tx: Tx) => Promise<P | undefined>;
  readonly send: (bearer: Bearer, prepared: P) => Promise<Answer<T>>;
  /** What attempts tell of that which was sent. */
  readonly stateOf?: (prepared: P) => SentState;
  /** Locks what is locked before the company's lane, when the last answer is recorded. */
  readonly lockFirst?: (tx: Tx) => Promise<unknown>;
  /** Decides what follows, in the transaction that records the last answer, and says it in a word. */
  readonly settle?: (tx: Tx, made: CallMade<T, P, CallAnswered<T>>) => Promise<string>;
}

/** What SmartRecruiters, or consent that lent no token, answered; it is recorded. */
export type CallAnswered<T> =
  | Answer<T>
  | { readonly kind: 'no-token'; readonly status: 0; readonly problem: string };

/**
 * How a call ended; `waits` when nothing was sent and the row is not ours any more, because it is not its turn or its lease
 * was lost, and `unwanted` when it was not to be sent any more.
 */
export type CallOutcome<T> =
  | CallAnswered<T>
  | { readonly kind: 'waits'; readonly status: 0 }
  | { readonly kind: 'unwanted'; readonly status: 0 };

/** A call that came to an end. */
export interface CallMade<T, P = undefined, O = CallOutcome<T>> {
  readonly outcome: O;
  /** Nothing where it did not come to a call. */
  readonly prepared?: P;
  readonly durationMs?: number;
}

/** An answer of our own making: nothing was sent, and nobody but us is the reason. */
export function notSent(why: string, kind: Refused['kind'] = 'unavailable'): Refused {
  return { kind, status: 0, bodyExcerpt: `not sent: ${why}` };
}

/** True where the answer is of our own making. */
export function isNotSent({ kind, status, ...answer }: CallOutcome<unknown>): boolean {
  return kind !== 'accepted' && status === 0 && excerptIn(answer).startsWith('not sent:');
}

// Nobody listened.
const unheard = /^no answer: (ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

/** True when surely nothing of the call reached SmartRecruiters. */
export function neverArrived(outcome: CallOutcome<unknown>): boolean {
  return isNotSent(outcome) || (outcome.status === 0 && unheard.test(excerptIn(outcome)));
}

/** True when the call may have had its effect although no answer says so. */
export function isAmbiguous(outcome: CallOutcome<unknown>): boolean {
  return outcome.kind === 'unavailable' && !neverArrived(outcome);
}

/** True when SmartRecruiters surely did nothing. */
export function hadNoEffect(outcome: CallOutcome<unknown>): boolean {
  return outcome.kind !== 'accepted' && !isAmbiguous(outcome);
}

function excerptIn(outcome: object): string {
  return 'bodyExcerpt' in outcome && typeof outcome.bodyExcerpt === 'string' ? outcome.bodyExcerpt : '';
}

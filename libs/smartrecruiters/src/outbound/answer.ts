/** What SmartRecruiters said about its limits (SmartRecruiters contract section 4.7); only what was in the headers. */
export interface RateLimits {
  readonly limit?: number;
  readonly remaining?: number;
  readonly concurrentLimit?: number;
  readonly concurrentRemaining?: number;
}

interface Answered {
  /** The HTTP status; 0 when there was no answer, or when nothing was sent. */
  readonly status: number;
  readonly limits?: RateLimits;
}

/** The call did what it was meant to do. */
export interface Accepted<T> extends Answered {
  readonly kind: 'accepted';
  readonly body: T;
}

/** What a refusal of SmartRecruiters means for the caller. */
export const refusalKinds = [
  'rejected',
  'unavailable',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'limited',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** The call did not do what it was meant to do, as far as we know. */
export interface Refused extends Answered {
  readonly kind: RefusalKind;
  /** How long SmartRecruiters wants to be left alone, in seconds. */
  readonly retryAfterSeconds?: number;
  /** The beginning of their answer, or why there is none; at most 500 characters. */
  readonly bodyExcerpt?: string;
}

/** Every way a call to SmartRecruiters can end; no call throws for what the other side did. */
export type Answer<T> = Accepted<T> | Refused;

/** The three things a failure can mean to us: never again, later, or our credential is at fault. */
export type Failure = 'rejected' | 'unavailable' | 'unauthorized';

const failures: Readonly<Record<RefusalKind, Failure>> = {
  rejected: 'rejected',
  unavailable: 'unavailable',
  unauthorized: 'unauthorized',
  forbidden: 'unauthorized',
  'not-found': 'rejected',
  conflict: 'rejected',
  limited: 'unavailable',
};

/** What a refusal means, for callers that need no finer distinction. */
export function failureOf(refusal: Pick<Refused, 'kind'>): Failure {
  return failures[refusal.kind];
}

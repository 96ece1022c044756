import type { ProblemCode } from './problems/index.js';

/** The apps that own messages. */
export const apps = ['gateway', 'consent', 'ordering', 'notification', 'results'] as const;

export type App = (typeof apps)[number];

/** A class whose class-validator decorators describe a shape. */
export type Shape<T> = new () => T;

/** A question one app answers for another: at most once, with a deadline. */
export interface RequestContract<Q, R> {
  readonly kind: 'request';
  readonly owner: App;
  readonly name: string;
  readonly subject: string;
  readonly summary: string;
  readonly request: Shape<Q>;
  readonly reply: Shape<R>;
  /** The request names the one company for which all of it is done: the database shows and takes nothing of another one. */
  readonly ofCompany: boolean;
  /** How it is refused by whoever answers; that nobody answers in time, or that an answer failed, may be of any. */
  readonly problems: readonly ProblemCode[];
}

/** A fact one app announces; every consumer gets it at least once. */
export interface EventContract<D> {
  readonly kind: 'event';
  readonly owner: App;
  readonly name: string;
  readonly subject: string;
  readonly summary: string;
  readonly data: Shape<D>;
  readonly consumers: readonly App[];
}

/** An event as it travels; `id` is also the publish id. */
export interface EventEnvelope<D> {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly companyId: string | null;
  readonly correlationId: string;
  readonly data: D;
}

/** The contract of a request, on the subject `request.<owner>.v1.<verb-noun>`. */
export function defineRequest<Q, R>(contract: {
  owner: App;
  name: string;
  summary: string;
  request: Shape<Q>;
  reply: Shape<R>;
  ofCompany?: boolean;
  problems?: readonly ProblemCode[];
}): RequestContract<Q, R> {
  const subject = `request.${contract.owner}.v1.${contract.name}`;
  return { kind: 'request', subject, problems: [], ofCompany: false, ...contract };
}

/** The contract of an event, on the subject `event.<owner>.v1.<noun-verbed>`. */
export function defineEvent<D>(contract: {
  owner: App;
  name: string;
  summary: string;
  data: Shape<D>;
  consumers: readonly App[];
}): EventContract<D> {
  return { kind: 'event', subject: `event.${contract.owner}.v1.${contract.name}`, ...contract };
}

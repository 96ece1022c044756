import { type Bare, MadeOrder } from './made-history.fixture.js';

/** What was seen, what stood at rest, and what has to be said of it. */
export type Broken = readonly [what: string, seen: readonly Bare[], standing: readonly Bare[], says: RegExp];

export const one = (): MadeOrder => new MadeOrder('o-1', 'c-1');
export const other = (): MadeOrder => new MadeOrder('o-1', 'c-2');
export const done = one().atRest('completed');
export const open = one().atRest('pending', { live: 1 });
export const invited = (): Bare[] => [...one().posted(), one().mail()];
export const call = (
  began: number,
  ended: number,
  more: { status?: number; retryAfter?: number } = {},
): Bare => ({
  kind: 'sr-call',
  company: 'c-1',
  operation: 'patch-results',
  began,
  ended,
  status: 200,
  ...more,
});
export const calls = (count: number, apart: number, lasting: number): Bare[] =>
  Array.from({ length: count }, (_, index) => call(index * apart, index * apart + lasting));
export const used = (how: { opened: boolean; forged?: boolean; company?: string; at?: number }): Bare => ({
  kind: 'credential-used',
  company: 'c-1',
  credential: 'k-1',
  ...how,
});
export const ended: Bare = { kind: 'credential-ended', company: 'c-1', credential: 'k-1' };
export const kill: Extract<Bare, { kind: 'fault' }> = {
  kind: 'fault',
  name: 'kill',
  target: 'results',
  step: 1,
};

/** A second call for the same order. */
export function again(status: number, says?: string, body = 'b-1'): Bare[] {
  const order = one();
  order.posted();
  return order.posted(status, body, says);
}

export function told(version: number): Bare {
  return one().told('COMPLETED', { version, result: `r-${version}` });
}

export function report(): Bare {
  return one().told('COMPLETED', { what: 'report', result: 'pdf' });
}

export function foreign(how: { leaked: boolean; status: number }): Bare {
  return { kind: 'foreign-read', asker: 'c-1', owner: 'c-2', door: '/v1/x', ...how };
}

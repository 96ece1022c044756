import type { Accepted, RefusalKind } from './answer.js';

type Kind = RefusalKind | Accepted<unknown>['kind'];

const byStatus: ReadonlyMap<number, Kind> = new Map([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'unavailable'],
  [409, 'conflict'],
  [410, 'not-found'],
  [425, 'unavailable'],
  [429, 'limited'],
]);

/**
 * The one table that says what an answer means.
 *
 * What is not SmartRecruiters' own comes from a proxy or a wrong host, and redirects with it: it says nothing about the
 * call, whatever its status.
 */
export function classify(status: number, isTheirs: boolean): Kind {
  if (status === 429) return 'limited';
  if (!isTheirs || status < 200 || (status >= 300 && status < 400) || status >= 500) return 'unavailable';
  if (status < 300) return 'accepted';
  return byStatus.get(status) ?? 'rejected';
}

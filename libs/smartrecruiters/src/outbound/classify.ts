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
 * The one table that says what an answer of SmartRecruiters means.
 *
 * HTML and redirects come from a proxy or a wrong host, so they say nothing about the call, whatever their status.
 */
export function classify(status: number, contentType: string | undefined): Kind {
  if (status === 429) return 'limited';
  if (isHtml(contentType) || status < 200 || (status >= 300 && status < 400) || status >= 500)
    return 'unavailable';
  if (status < 300) return 'accepted';
  return byStatus.get(status) ?? 'rejected';
}

function isHtml(contentType: string | undefined): boolean {
  return /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? '');
}

/** Who speaks at an address: it decides the form of bodies and failures, and what a browser may do with the answer. */
export type Audience = 'vendor' | 'smartrecruiters' | 'token' | 'browser' | 'docs';

const audiences: readonly (readonly [RegExp, Audience])[] = [
  [/^\/sr\/oauth(\/|$)/, 'token'],
  [/^\/(sr\/integration|consent|console|c|i|portal|r|t|brand)(\/|$)/, 'browser'],
  [/^\/sr(\/|$)/, 'smartrecruiters'],
  [/^\/docs(\/|$)/, 'docs'],
];

/** The audience of a request's address, with or without its query. */
export function audienceOf(url: string): Audience {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return audiences.find(([pattern]) => pattern.test(path))?.[1] ?? 'vendor';
}

/** The one media type in which bodies are sent to an audience's addresses. */
export function mediaTypeFor(audience: Audience): string {
  return audience === 'token' || audience === 'browser'
    ? 'application/x-www-form-urlencoded'
    : 'application/json';
}

import type { Said } from './portal-said.js';

/** Where the page of a token is, or a part of it; with what was done a moment ago. */
export function portalPath(
  token: string,
  { part = '', said }: { readonly part?: string; readonly said?: Said | undefined } = {},
): string {
  return `/portal${part}?${new URLSearchParams({ token, ...said }).toString()}`;
}

/** Where a company stands on the page. */
export function companyAnchor(companyId: string): string {
  return `company-${encodeURIComponent(companyId)}`;
}

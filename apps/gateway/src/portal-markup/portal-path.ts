import type { Said } from './portal-said.js';
import type { PortalSection } from '../portal-texts/portal-sections.js';

/** Who looks, and how the page around is. */
export interface PortalPlace {
  readonly token: string;
  /** Dark where the page that frames us says that it is. */
  readonly theme?: 'dark' | undefined;
}

/** What an address or a form says of the page around; light where it says nothing that is known. */
export function readTheme(theme: unknown): 'dark' | undefined {
  return theme === 'dark' ? theme : undefined;
}

/** Where a section of the portal is, or a part of it; with what was done a moment ago. */
export function portalPath(
  { token, theme }: PortalPlace,
  {
    section = 'overview',
    part = '',
    said,
  }: {
    readonly section?: PortalSection;
    readonly part?: string;
    readonly said?: Said | undefined;
  } = {},
): string {
  const query = new URLSearchParams({ token, ...(theme === undefined ? {} : { theme }), ...said });
  return `/portal${section === 'overview' ? '' : `/${section}`}${part}?${query.toString()}`;
}

/** Where a company stands on the page. */
export function companyAnchor(companyId: string): string {
  return `company-${encodeURIComponent(companyId)}`;
}

import { html, type Html } from '@assay/runtime';
import type { PortalSection } from '../portal-texts/portal-sections.js';

/** What can be done on the portal, and in which section that is answered. */
export const portalDeeds = {
  'switched-on': 'keys',
  replaced: 'keys',
  saved: 'rules',
  checked: 'connections',
  ended: 'connections',
} as const satisfies Readonly<Record<string, PortalSection>>;
export type PortalDeed = keyof typeof portalDeeds;

/** What was done a moment ago, and to what, so that the page says so where it was done. */
export interface Said {
  readonly done: PortalDeed;
  readonly about?: string;
}

/** What an address of the page says was done; nothing for what nobody can do. */
export function readSaid({ done, about }: Record<string, unknown>): Said | undefined {
  if (typeof done !== 'string' || !isDeed(done)) return undefined;
  return typeof about === 'string' ? { done, about } : { done };
}

function isDeed(text: string): text is PortalDeed {
  return Object.hasOwn(portalDeeds, text);
}

/** The answer to what was pressed; it is scrolled to and focused, so that it is seen and heard. */
export function saidPart(text: string | Html): Html {
  return html`<p id="said" class="notice good" role="status" tabindex="-1">${text}</p>`;
}

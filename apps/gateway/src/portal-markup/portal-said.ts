import { html, type Html } from '@assay/runtime';

/** What can be done on the portal page. */
export const portalDeeds = ['switched-on', 'replaced', 'saved', 'checked', 'ended'] as const;
export type PortalDeed = (typeof portalDeeds)[number];

/** What was done a moment ago, and to what, so that the page says so where it was done. */
export interface Said {
  readonly done: PortalDeed;
  readonly about?: string;
}

/** What an address of the page says was done; nothing for what nobody can do. */
export function readSaid({ done, about }: Record<string, unknown>): Said | undefined {
  const deed = portalDeeds.find((one) => one === done);
  if (deed === undefined) return undefined;
  return typeof about === 'string' ? { done: deed, about } : { done: deed };
}

/** The answer to what was pressed; it is scrolled to and focused, so that it is seen and heard. */
export function saidPart(text: string): Html {
  return html`<p id="said" class="notice" role="status" tabindex="-1">${text}</p>`;
}

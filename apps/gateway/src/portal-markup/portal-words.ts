import { notice } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { fill } from '../page-languages/fill.js';
import { spokenMoment } from '../page-languages/spoken-moment.js';
import { type PortalPlace, portalPath } from './portal-path.js';
import type { PortalTexts } from './portal-languages.js';

/** Instead of what could not be asked for. */
export function unknownPart({ unknown }: PortalTexts): Html {
  return notice(unknown, { tone: 'busy' });
}

/** A moment in UTC; where the browser runs our script, in its own time. */
export function time(moment: string | undefined, { language, never }: PortalTexts): Html {
  return moment === undefined ? html`${never}` : spokenMoment(language, moment);
}

/** A sentence with a moment in it, or that it never was. */
export function timed(text: string, moment: string | undefined, texts: PortalTexts): Html {
  return fill(text, { moment: time(moment, texts) });
}

/** A text with how many there are. */
export function counted(text: string, count: number, { language }: PortalTexts): Html {
  return fill(text, { count: count.toLocaleString(language) });
}

/** A text that leads to the keys. */
export function toTheKey(text: string, theKey: string, place: PortalPlace): Html {
  return fill(text, { key: html`<a href="${portalPath(place, { section: 'keys' })}">${theKey}</a>` });
}

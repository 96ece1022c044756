import type { KnownLanguages } from '@assay/look';
import { portalPartTexts } from '../portal-part-texts/portal-part-languages.js';
import type { PortalPartTexts } from '../portal-part-texts/portal-part-texts.js';
import { portalFrameTexts } from '../portal-texts/portal-frame-languages.js';
import type { PortalFrameTexts } from '../portal-texts/portal-frame-texts.js';

/** All that the portal says in one language. */
export type PortalTexts = PortalFrameTexts & PortalPartTexts;

export function portalTextsFor(known: KnownLanguages): PortalTexts {
  return { ...portalPartTexts.for(known), ...portalFrameTexts.for(known) };
}

import { type Brand, neutralBrand } from '@assay/brand';
import type { Wording } from '../wording/wording.js';
import { withBrand } from './brand-blocks.js';
import type { Block, Piece } from './blocks.js';
import { invitationHtml } from './invitation-html.js';
import { invitationText, plainText } from './invitation-text.js';

/** A message as it is read. */
export interface RenderedMessage {
  readonly language: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Writes a message under its brand, as HTML and as text that say the same. */
export function renderMessage(
  { language, direction }: Wording,
  subjectPieces: readonly Piece[],
  said: readonly Block[],
  brand: Brand = neutralBrand,
): RenderedMessage {
  const blocks = withBrand(said, brand, language);
  const subject = plainText(subjectPieces, direction);
  return {
    language,
    subject,
    html: invitationHtml({ blocks, language, direction, subject, brand }),
    text: invitationText(blocks, direction),
  };
}

import type { Wording } from '../wording/wording.js';
import type { Block, Piece } from './invitation-blocks.js';
import { invitationHtml } from './invitation-html.js';
import { invitationText, plainText } from './invitation-text.js';

/** A message as it is read. */
export interface RenderedMessage {
  readonly language: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Writes a message as HTML and as text that say the same. */
export function renderMessage(
  { language, direction }: Wording,
  subjectPieces: readonly Piece[],
  blocks: readonly Block[],
): RenderedMessage {
  const subject = plainText(subjectPieces, direction);
  return {
    language,
    subject,
    html: invitationHtml({ blocks, language, direction, subject }),
    text: invitationText(blocks, direction),
  };
}

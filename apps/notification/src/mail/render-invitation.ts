import { chooseWording } from '../wording/choose-wording.js';
import { invitationBlocks, type InvitationContent, subjectPieces } from './invitation-blocks.js';
import { invitationHtml } from './invitation-html.js';
import { invitationText, plainText } from './invitation-text.js';

/** An invitation as it is read. */
export interface RenderedInvitation {
  readonly language: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Writes an invitation in the language of the tag, or the nearest we have, as HTML and as text that say the same. */
export function renderInvitation(tag: string, content: InvitationContent): RenderedInvitation {
  const wording = chooseWording(tag);
  const { language, direction } = wording;
  const blocks = invitationBlocks(wording, content);
  const subject = plainText(subjectPieces(wording, content), direction);
  return {
    language,
    subject,
    html: invitationHtml({ blocks, language, direction, subject }),
    text: invitationText(blocks, direction),
  };
}

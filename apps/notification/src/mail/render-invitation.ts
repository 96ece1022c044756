import { chooseWording } from '../wording/choose-wording.js';
import type {} from './blocks.js';
import { invitationBlocks, type InvitationContent, subjectPieces } from './invitation-blocks.js';
import { renderMessage, type RenderedMessage } from './render-message.js';

/** Writes an invitation in the language of the tag, or the nearest we have. */
export function renderInvitation(tag: string, content: InvitationContent): RenderedMessage {
  const wording = chooseWording({ own: tag });
  const blocks = invitationBlocks(wording, content);
  return renderMessage(wording, subjectPieces(wording, content), blocks, content.brand);
}

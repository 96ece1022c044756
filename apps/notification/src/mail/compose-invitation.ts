import { printable } from './printable.js';
import { renderInvitation } from './render-invitation.js';
import type { InvitationContent } from './invitation-blocks.js';

/** A message as it is handed to a mail server. */
export interface MailMessage {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface InvitationLetter extends InvitationContent {
  readonly email: string;
  readonly lastName: string;
  readonly language: string;
  readonly messageId: string;
  /** Where it comes from; the name shown is the account's. */
  readonly fromAddress: string;
}

/** Returns the whole invitation: one recipient, no tracking, recognisable as automatic and as the same message again. */
export function composeInvitation(letter: InvitationLetter): MailMessage {
  const { language, subject, text, html } = renderInvitation(letter.language, letter);
  return {
    from: { name: printable(letter.accountName), address: letter.fromAddress },
    to: { name: printable(`${letter.firstName} ${letter.lastName}`), address: letter.email },
    subject,
    text,
    html,
    messageId: letter.messageId,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
  };
}

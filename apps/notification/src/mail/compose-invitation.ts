import { isSingleAddress } from './mailbox.js';
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
  /** Where mail servers send what cannot be delivered; the sender's own address when absent. */
  readonly returnPath?: string;
  readonly replyTo?: string;
  /** The message it belongs to. */
  readonly references?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface InvitationLetter extends InvitationContent {
  readonly email: string;
  readonly lastName: string;
  readonly language: string;
  readonly messageId: string;
  /** Where it comes from; the name shown is the brand's, else the account's. */
  readonly fromAddress: string;
  readonly returnPath?: string;
  readonly replyTo?: string;
  readonly references?: string;
}

/** Returns the whole message: one recipient, no tracking, recognisable as automatic and as the same message again. */
export function composeInvitation(letter: InvitationLetter): MailMessage {
  const { language, subject, text, html } = renderInvitation(letter.language, letter);
  return {
    from: { name: printable(letter.brand?.senderName ?? letter.accountName), address: letter.fromAddress },
    to: { name: printable(`${letter.firstName} ${letter.lastName}`), address: letter.email },
    subject,
    text,
    html,
    messageId: letter.messageId,
    ...given('returnPath', letter.returnPath),
    ...given('replyTo', usable(letter.replyTo ?? letter.brand?.replyTo)),
    ...given('references', letter.references),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      ...stopHeaders(letter.stopLink),
    },
  };
}

// RFC 8058: the mail program's own button stops the reminders, by a POST that no link scanner makes.
function stopHeaders(stopLink: string | undefined): Record<string, string> {
  if (stopLink === undefined) return {};
  return { 'List-Unsubscribe': `<${stopLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function given<N extends string>(name: N, value: string | undefined): Partial<Record<N, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<N, string>);
}

function usable(address: string | undefined): string | undefined {
  return address !== undefined && isSingleAddress(address) ? address : undefined;
}

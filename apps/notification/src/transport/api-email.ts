import type { MailMessage } from '../mail/compose-invitation.js';

// RFC 5322: what is none of an atom has to be quoted; letters beyond ASCII are encoded by the provider.
const plainName = /^[\p{L}\p{M}\p{N} !#$%&'*+\-/=?^_`{|}~]+$/u;

/**
 * The message as the provider wants it (https://resend.com/docs/api-reference/emails/send-email, read 2026-12-01).
 *
 * The same message gives the same bytes, by which the provider tells that it is the same. The Message-ID is theirs, and so
 * is the address that it returns to.
 */
export function emailOf({ from, replyTo, references, ...message }: MailMessage, address: string): string {
  return JSON.stringify({
    from: mailboxOf(from),
    to: [address],
    subject: message.subject,
    html: message.html,
    text: message.text,
    ...(replyTo === undefined ? {} : { reply_to: replyTo }),
    headers: { ...message.headers, ...(references === undefined ? {} : { References: references }) },
  });
}

/** The name by which the provider knows the message again: the letter's own, and which of its addresses it goes to. */
export function keyOf({ messageId }: MailMessage): string {
  // Without the domain, which is that of MAIL_FROM and may be another one at the next try.
  return /^<([^<>@]{1,256})@/.exec(messageId)?.[1] ?? messageId;
}

function mailboxOf({ name, address }: MailMessage['from']): string {
  if (name === '') return address;
  const written = plainName.test(name) ? name : `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
  return `${written} <${address}>`;
}

import MailComposer from 'nodemailer/lib/mail-composer';

/** A mail whose parts a provider was given. */
export interface MailParts {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  readonly replyTo?: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Writes the mail as it travels. */
export function rawMail(parts: MailParts): Promise<Buffer> {
  return new MailComposer({ ...parts, headers: { ...parts.headers } }).compile().build();
}

import type { MailMessage } from '../mail/compose-invitation.js';
import type { MailOutcome } from '../mail/mail-outcome.js';

/** Hands messages to whoever delivers them: a mail server, or a provider by its API. */
export abstract class MailTransport {
  /** For so many hours after a first try the other side knows the message again and delivers it once; 0 where it never does. */
  abstract readonly knownAgainHours: number;

  /** Tries once to hand the message over, until the signal, and tells how it ended; it never throws for what the other side does. */
  abstract send(message: MailMessage, signal?: AbortSignal): Promise<MailOutcome>;
}

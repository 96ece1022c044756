import { Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { NotificationConfig } from '../app.config.js';
import type { MailMessage } from './compose-invitation.js';
import { isSingleAddress } from './mailbox.js';
import { type MailOutcome, outcomeOfFailure } from './mail-outcome.js';
import { maskAddresses } from './mask-addresses.js';

/** Speaks SMTP over a few connections that are kept open between messages. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transporter;
  private readonly longestMs: number;

  constructor(config: NotificationConfig) {
    const connectMs = config.SMTP_CONNECT_TIMEOUT_SECONDS * 1000;
    const answerMs = config.SMTP_ANSWER_TIMEOUT_SECONDS * 1000;
    // A server that sends a byte now and then would never be silent for long enough to be given up.
    this.longestMs = connectMs + 2 * answerMs;
    this.transporter = createTransport({
      url: config.SMTP_URL,
      pool: true,
      maxConnections: config.INVITATION_CONCURRENCY,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: answerMs,
      // nodemailer would send a message again, by itself, when its connection is lost: that is decided and recorded by us.
      maxRequeues: 0,
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: false,
    });
  }

  /** Tries once to hand the message over and tells how it ended; it never throws for what a mail server does. */
  async send(message: MailMessage): Promise<MailOutcome> {
    const recipient = message.to.address;
    const mask = (text: string): string => maskAddresses(text, recipient);
    if (!isSingleAddress(recipient))
      return { kind: 'permanent', response: 'The address is not a usable e-mail address.' };
    const raw = await new MailComposer({ ...message, headers: { ...message.headers } }).compile().build();
    const letter = new Letter(raw);
    try {
      const { response } = await this.transporter.sendMail({
        envelope: { from: message.from.address, to: [recipient] },
        raw: letter.stream,
        signal: AbortSignal.timeout(this.longestMs),
      });
      return { kind: 'accepted', response: mask(response), responseCode: Number.parseInt(response, 10) };
    } catch (error) {
      return outcomeOfFailure(error, letter.handedOver, mask);
    }
  }

  onApplicationShutdown(): void {
    this.transporter.close();
  }
}

/** The bytes of a message, which know whether all of them have been asked for: only then can the final dot follow. */
class Letter {
  handedOver = false;
  readonly stream: Readable;

  constructor(raw: Buffer) {
    this.stream = Readable.from(this.bytes(raw), { objectMode: false });
  }

  private *bytes(raw: Buffer): Generator<Buffer> {
    yield raw;
    this.handedOver = true;
  }
}

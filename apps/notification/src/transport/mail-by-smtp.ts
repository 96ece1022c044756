import type { Readable } from 'node:stream';
import { failpoint } from '@assay/runtime';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type MailMessageData, type SendMailOptions } from 'nodemailer';
import type { NotificationConfig } from '../app.config.js';
import type { MailMessage } from '../mail/compose-invitation.js';
import { needsUtf8, offersUtf8, type Patience, withPlainHost } from './international-mailbox.js';
import { isSingleAddress } from '../mail/mailbox.js';
import { type MailOutcome, outcomeOfFailure, unusableAddress } from '../mail/mail-outcome.js';
import { MailTransport } from './mail-transport.js';
import { maskAddresses } from '../mail/mask-addresses.js';
import { verdicts } from '../verdicts/verdict.js';

/** Where the bytes of a message are watched on their way to the server. */
interface Departure {
  stream?: Readable;
}

/** Speaks SMTP over a few connections that are kept open between messages. */
export class MailBySmtp extends MailTransport implements OnApplicationShutdown {
  readonly knownAgainHours = 0;
  private readonly transporter;
  private readonly longestMs: number;
  private readonly patience: Patience;

  constructor(
    private readonly smtpUrl: string,
    config: NotificationConfig,
  ) {
    super();
    const connectMs = config.SMTP_CONNECT_TIMEOUT_SECONDS * 1000;
    const answerMs = config.SMTP_ANSWER_TIMEOUT_SECONDS * 1000;
    this.patience = { connectMs, answerMs };
    // A server that sends a byte now and then would never be silent for long enough to be given up.
    this.longestMs = connectMs + 2 * answerMs;
    this.transporter = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: config.INVITATION_CONCURRENCY,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: answerMs,
      // By itself nodemailer would repeat a message whose connection is lost; here that is decided, and recorded first.
      maxRequeues: 0,
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: false,
      ...dkimOf(config),
    });
    // What fails is told to whoever sends; an idle connection that fails is nobody's, and must not end the process.
    this.transporter.on('error', () => undefined);
    this.transporter.use('stream', ({ data, message }, done) => {
      // Around all of it: what signs the message comes last, and takes it whole before it passes it on.
      const create = message.createReadStream.bind(message);
      message.createReadStream = (options) => watch(data, create(options));
      done();
    });
  }

  async send(message: MailMessage, signal?: AbortSignal): Promise<MailOutcome> {
    const mask = (text: string): string => maskAddresses(text, message.to.address);
    const address = withPlainHost(message.to.address);
    if (address === undefined || !isSingleAddress(address)) return unusableAddress;
    try {
      if (needsUtf8(address) && !(await offersUtf8(this.smtpUrl, this.patience))) return unwritable;
    } catch (error) {
      return outcomeOfFailure(error, false, mask);
    }
    return this.handOver(message, address, { mask, signal });
  }

  private async handOver(
    message: MailMessage,
    address: string,
    { mask, signal }: { mask: (text: string) => string; signal: AbortSignal | undefined },
  ): Promise<MailOutcome> {
    const { to, from, returnPath } = message;
    const departure: Departure = {};
    const mail: SendMailOptions & { departure: Departure } = {
      ...message,
      to: { ...to, address },
      headers: { ...message.headers },
      envelope: { from: returnPath ?? from.address, to: [address] },
      signal: AbortSignal.any([AbortSignal.timeout(this.longestMs), ...(signal ? [signal] : [])]),
      departure,
    };
    try {
      await failpoint('mail.before-data');
      const { response } = await this.transporter.sendMail(mail);
      await failpoint('mail.answered');
      return { kind: 'accepted', response: mask(response), responseCode: Number.parseInt(response, 10) };
    } catch (error) {
      // The final dot is sent when the last byte of the message has been read, and never before.
      return outcomeOfFailure(error, departure.stream?.readableEnded === true, mask);
    }
  }

  onApplicationShutdown(): void {
    this.transporter.close();
  }
}

const unwritable: MailOutcome = {
  kind: 'permanent',
  response:
    'Our mail server does not offer SMTPUTF8, which an address with such characters before the @ needs.',
  verdict: verdicts.unwritable,
};

// RFC 8058 wants what stops the reminders signed as well; the library leaves the second of its fields out.
const signedFields = [
  'From:Reply-To:Subject:Date:Message-ID:To:In-Reply-To:References:MIME-Version:Content-Type',
  'Content-Transfer-Encoding:Content-Language:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post',
].join(':');

function dkimOf({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY }: NotificationConfig) {
  if (DKIM_DOMAIN === undefined || DKIM_SELECTOR === undefined || DKIM_PRIVATE_KEY === undefined) return {};
  const domain = { domainName: DKIM_DOMAIN, keySelector: DKIM_SELECTOR, privateKey: DKIM_PRIVATE_KEY };
  return { dkim: { ...domain, headerFieldNames: signedFields } };
}

function watch<T extends Readable>(data: MailMessageData & { departure?: Departure }, stream: T): T {
  if (data.departure) data.departure.stream = stream;
  return stream;
}

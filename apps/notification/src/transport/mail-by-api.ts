import { failpoint, isCertificateFailure, readText } from '@assay/runtime';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Agent, request } from 'undici';
import { verdicts } from '../verdicts/verdict.js';
import { type ApiAnswer, outcomeOfAnswer } from './api-answer.js';
import { emailOf, keyOf } from './api-email.js';
import type { MailMessage } from '../mail/compose-invitation.js';
import { withPlainHost } from './international-mailbox.js';
import { isSingleAddress } from '../mail/mailbox.js';
import { type MailOutcome, unusableAddress } from '../mail/mail-outcome.js';
import { MailTransport } from './mail-transport.js';
import { maskAddresses } from '../mail/mask-addresses.js';

/** Milliseconds to wait for a connection, and for the whole answer. */
export interface ApiPatience {
  readonly connectMs: number;
  readonly answerMs: number;
}

const largestAnswer = 65_536;
const usualPatience: ApiPatience = { connectMs: 10_000, answerMs: 60_000 };

/** What fails before a byte of the message can have left. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Speaks the API of Resend, which knows a message again by its Idempotency-Key and delivers it once.
 *
 * It keeps a key for 24 hours (https://resend.com/docs/dashboard/emails/idempotency-keys, read 2026-12-01); nothing is
 * tried again on its word in the last of them.
 */
export class MailByApi extends MailTransport implements OnApplicationShutdown {
  readonly knownAgainHours = 23;
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    private readonly apiKey: string,
    private readonly patience: ApiPatience = usualPatience,
  ) {
    super();
    this.agent = new Agent({
      // Said here, so that no option of the process can lower it.
      connect: { timeout: patience.connectMs, minVersion: 'TLSv1.2', rejectUnauthorized: true },
      maxResponseSize: largestAnswer,
      pipelining: 1,
    });
  }

  async send(message: MailMessage, signal?: AbortSignal): Promise<MailOutcome> {
    const address = withPlainHost(message.to.address);
    if (address === undefined || !isSingleAddress(address)) return unusableAddress;
    try {
      await failpoint('mail.before-data');
      const answer = await this.post(message, address, signal);
      await failpoint('mail.answered');
      return outcomeOfAnswer(answer, (text) => maskAddresses(text, message.to.address));
    } catch (error) {
      return outcomeOfSilence(error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.close();
  }

  private async post(message: MailMessage, address: string, signal?: AbortSignal): Promise<ApiAnswer> {
    const { answerMs } = this.patience;
    const answer = await request(`${this.url.replace(/\/+$/, '')}/emails`, {
      dispatcher: this.agent,
      method: 'POST',
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        authorization: `Bearer ${this.apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': keyOf(message),
        // Without one they refuse the call.
        'user-agent': 'assay',
      },
      body: emailOf(message, address),
      headersTimeout: answerMs,
      bodyTimeout: answerMs,
      signal: AbortSignal.any([AbortSignal.timeout(answerMs), ...(signal ? [signal] : [])]),
    });
    const text = await readText(answer, largestAnswer);
    return { status: answer.statusCode, retryAfter: answer.headers['retry-after'], text };
  }
}

function outcomeOfSilence(error: unknown): MailOutcome {
  // A code, never the text: it may repeat the address.
  const code = nameOf(error);
  const response = `no answer: ${code}`;
  if (isCertificateFailure(error)) return { kind: 'temporary', response, verdict: verdicts.tls };
  if (neverLeft.has(code)) return { kind: 'temporary', response, verdict: verdicts.passing };
  return { kind: 'uncertain', response };
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

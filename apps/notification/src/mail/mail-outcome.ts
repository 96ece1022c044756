import { type Verdict, verdicts } from '../verdicts/verdict.js';
import { whoseFault } from '../verdicts/whose-fault.js';

/** What a mail server answered, free of addresses, and what we conclude from it where it did not take the message. */
interface Answered {
  readonly response: string;
  readonly responseCode?: number;
  readonly verdict?: Verdict;
}

/** How an attempt to send a message ended. */
export type MailOutcome = Answered &
  (
    | /** A mail server took responsibility for the message. */ { readonly kind: 'accepted' }
    /** Certainly not taken now; later may help, also where the server said "never" for a reason that is not the recipient. */
    | {
        readonly kind: 'temporary';
        /** The server said "never", or what it said will hold for long. */
        readonly lasting?: boolean;
        /** No try before so many seconds have passed, as the server asked. */
        readonly waitSeconds?: number;
        /** The server knows a message of this name, in other words than these: taken, if an earlier try of ours is in doubt. */
        readonly knownOtherwise?: true;
      }
    /** Certainly not taken, and never will be: the recipient cannot be written to. */
    | { readonly kind: 'permanent' }
    /** The whole message was on its way when the connection was lost: taken or not, nobody knows. */
    | { readonly kind: 'uncertain' }
  );

/** No server is asked to write to what is no address. */
export const unusableAddress: MailOutcome = {
  kind: 'permanent',
  response: 'The address is not a usable e-mail address.',
  verdict: verdicts.noMailbox,
};

/** What nodemailer tells about a failure. */
interface MailError {
  readonly message: string;
  readonly code?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
}

// What these commands are refused for may be the recipient. A greeting, a log-in or TLS that fails says nothing about it.
const aboutTheMessage = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** Tells what a failed attempt means; `handedOver` says whether the whole message may have left before. */
export function outcomeOfFailure(
  error: unknown,
  handedOver: boolean,
  mask: (text: string) => string,
): MailOutcome {
  const failure: MailError = error instanceof Error ? error : { message: 'unknown' };
  const responseCode = typeof failure.responseCode === 'number' ? failure.responseCode : undefined;
  if (responseCode === undefined || responseCode < 400) return unanswered(failure, handedOver, mask);
  const text = typeof failure.response === 'string' ? failure.response : failure.message;
  const verdict = verdictOf(failure, text, responseCode);
  const answer = { response: mask(text), responseCode, verdict };
  return verdict.fault === 'recipient'
    ? { kind: 'permanent', ...answer }
    : { kind: 'temporary', lasting: responseCode >= 500, ...answer };
}

function unanswered(failure: MailError, handedOver: boolean, mask: (text: string) => string): MailOutcome {
  const response = mask(withCode(failure));
  if (handedOver) return { kind: 'uncertain', response };
  if (isUnusable(failure)) return { kind: 'permanent', response, verdict: verdicts.noMailbox };
  const verdict = faultsOfOurs[String(failure.code)] ?? verdicts.passing;
  return { kind: 'temporary', response, verdict };
}

const faultsOfOurs: Readonly<Record<string, Verdict>> = {
  EAUTH: verdicts.login,
  ENOAUTH: verdicts.login,
  ETLS: verdicts.tls,
};

function verdictOf({ command }: MailError, text: string, replyCode: number): Verdict {
  const named = typeof command === 'string' ? command : '';
  // 503 says that the session went wrong, not the message.
  if (replyCode === 503) return verdicts.passing;
  const verdict = whoseFault({ text, replyCode, command: named });
  const silent = verdict.fault === 'recipient' || verdict.fault === 'full';
  if (!silent || aboutTheMessage.has(named)) return replyCode < 500 ? whileItLasts(verdict) : verdict;
  return verdicts.policy;
}

// "Later" about a mailbox is no word about the mailbox: many servers say so to everybody the first time.
function whileItLasts(verdict: Verdict): Verdict {
  return verdict.fault === 'recipient' || verdict.fault === 'unclear' ? verdicts.passing : verdict;
}

// nodemailer itself found that the message cannot be put into SMTP at all, before it asked the server.
function isUnusable({ code, command }: MailError): boolean {
  return code === 'EENVELOPE' && command === 'API';
}

function withCode({ code, message }: MailError): string {
  return typeof code === 'string' ? `${code}: ${message}` : message;
}

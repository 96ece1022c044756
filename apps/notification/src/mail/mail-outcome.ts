/** How an attempt to send a message ended; `response` is free of addresses. */
export type MailOutcome =
  /** A mail server took responsibility for the message. */
  | { readonly kind: 'accepted'; readonly response: string; readonly responseCode?: number }
  /** Certainly not taken now; later may help. */
  | { readonly kind: 'temporary'; readonly response: string; readonly responseCode?: number }
  /** Certainly not taken, and never will be. */
  | { readonly kind: 'permanent'; readonly response: string; readonly responseCode?: number }
  /** The whole message was on its way when the connection was lost: taken or not, nobody knows. */
  | { readonly kind: 'uncertain'; readonly response: string; readonly responseCode?: number };

/** What nodemailer tells about a failure. */
interface MailError {
  readonly message: string;
  readonly code?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
}

// What these commands are refused for is the message. A greeting, a log-in or TLS that fails says nothing about it.
const aboutTheMessage = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
const aboutTheLogin = new Set([530, 535, 538]);

/** Tells what a failed attempt means; `handedOver` says whether the whole message may have left before. */
export function outcomeOfFailure(
  error: unknown,
  handedOver: boolean,
  mask: (text: string) => string,
): MailOutcome {
  const failure: MailError = error instanceof Error ? error : { message: 'unknown' };
  const responseCode = typeof failure.responseCode === 'number' ? failure.responseCode : undefined;
  const answered = responseCode !== undefined && responseCode >= 400;
  if (!answered && handedOver) return { kind: 'uncertain', response: mask(withCode(failure)) };
  if (!answered)
    return { kind: isUnusable(failure) ? 'permanent' : 'temporary', response: mask(withCode(failure)) };
  const response = typeof failure.response === 'string' ? failure.response : failure.message;
  return {
    kind: refuses(failure, responseCode) ? 'permanent' : 'temporary',
    response: mask(response),
    responseCode,
  };
}

function refuses({ command }: MailError, responseCode: number): boolean {
  // 503 says that the session went wrong, not the message.
  if (responseCode < 500 || responseCode === 503 || aboutTheLogin.has(responseCode)) return false;
  return typeof command === 'string' && aboutTheMessage.has(command);
}

// nodemailer itself found that the message cannot be put into SMTP at all, before it asked the server.
function isUnusable({ code, command }: MailError): boolean {
  return code === 'EENVELOPE' && command === 'API';
}

function withCode({ code, message }: MailError): string {
  return typeof code === 'string' ? `${code}: ${message}` : message;
}

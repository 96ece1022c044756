import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Patience } from './international-mailbox.js';

/** How the mail server was found; `certificate` where it shows one that this process does not trust. */
export type MailServerLook =
  | { readonly kind: 'ready'; readonly encrypted: boolean }
  | { readonly kind: 'unreachable' | 'login-refused' | 'certificate'; readonly cause: string };

/** Connects to the mail server, logs in and leaves, as for a message; it never throws. */
export async function lookAtMailServer(
  smtpUrl: string,
  { connectMs, answerMs }: Patience,
): Promise<MailServerLook> {
  const options = parseConnectionUrl(smtpUrl);
  const connection = new SMTPConnection({
    ...options,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
    logger: false,
  });
  try {
    await connected(connection);
    const encrypted = connection.secure;
    if (options.auth) await loggedIn(connection, options.auth);
    return { kind: 'ready', encrypted };
  } catch (error) {
    return failure(error);
  } finally {
    connection.on('error', () => undefined);
    connection.quit();
  }
}

type Login = Parameters<SMTPConnection['login']>[0];

function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('the mail server hung up')));
    connection.connect((refused) => (refused ? reject(refused) : resolve()));
  });
}

function loggedIn(connection: SMTPConnection, auth: Login): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.login(auth, (error) => (error ? reject(error) : resolve()));
  });
}

// The message is never repeated: it may hold what the server said. The library puts a code of its own before that of the cause.
function failure(error: unknown): MailServerLook {
  const codes = error instanceof Error ? [valueIn(error, 'originalCode'), valueIn(error, 'code')] : [];
  const [cause = 'unknown'] = codes.filter((code) => code !== undefined);
  if (codes.includes('EAUTH')) return { kind: 'login-refused', cause };
  const message = error instanceof Error ? error.message : '';
  return { kind: /certificate|altname/i.test(`${cause} ${message}`) ? 'certificate' : 'unreachable', cause };
}

function valueIn(error: object, name: string): string | undefined {
  const value: unknown = Object.entries(error).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

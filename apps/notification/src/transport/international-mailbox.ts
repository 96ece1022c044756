import { domainToASCII } from 'node:url';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** How long a mail server may take, in milliseconds. */
export interface Patience {
  readonly connectMs: number;
  readonly answerMs: number;
}

/** Returns the address with its host as every mail server understands it (RFC 5891); nothing where that is no host. */
export function withPlainHost(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const host = address.slice(at + 1);
  if (isAscii(host)) return address;
  const plain = domainToASCII(host);
  return plain === '' ? undefined : `${address.slice(0, at)}@${plain}`;
}

/** Whether only servers that offer SMTPUTF8 may be told of the address (RFC 6531 section 3.2). */
export function needsUtf8(address: string): boolean {
  return !isAscii(address);
}

/** Asks the mail server whether it offers SMTPUTF8, over a connection of its own; rejects where it does not answer. */
export async function offersUtf8(smtpUrl: string, { connectMs, answerMs }: Patience): Promise<boolean> {
  let offered: readonly string[] = [];
  const connection = new SMTPConnection({
    ...parseConnectionUrl(smtpUrl),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
    logger: false,
    // The library shows what a server offers to those who log in by a method of their own; nothing is sent.
    customAuth: {
      OFFERS: (dialogue) => {
        offered = dialogue.extensions;
        dialogue.resolve();
      },
    },
  });
  try {
    await greeted(connection);
  } finally {
    connection.on('error', () => undefined);
    connection.quit();
  }
  return offered.includes('SMTPUTF8');
}

function greeted(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('the mail server hung up')));
    connection.connect((refused) => {
      if (refused) return reject(refused);
      connection.login({ user: '', method: 'OFFERS' }, (error) => (error ? reject(error) : resolve()));
    });
  });
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

import { type Finding, found, isOwnMachine } from '@assay/runtime';
import type { NotificationConfig } from '../app.config.js';
import { lookAtMailApi } from '../transport/look-at-mail-api.js';
import { lookAtMailServer } from '../transport/look-at-mail-server.js';

const patience = { connectMs: 5000, answerMs: 5000 };

const codes = {
  unreachable: 'mail-server-unreachable',
  'login-refused': 'mail-login-refused',
  'key-refused': 'mail-key-refused',
  certificate: 'mail-certificate-untrusted',
} as const;

type Ways = Pick<NotificationConfig, 'SMTP_URL' | 'MAIL_API_URL' | 'MAIL_API_KEY'>;

/** Whether invitations can be handed to the mail server or the provider, and whether anybody can read them on the way. */
export async function mailServerFindings({ SMTP_URL, MAIL_API_URL, MAIL_API_KEY }: Ways): Promise<Finding[]> {
  if (MAIL_API_URL !== undefined) return providerFindings(MAIL_API_URL, MAIL_API_KEY ?? '');
  return SMTP_URL === undefined ? [] : serverFindings(SMTP_URL);
}

async function providerFindings(url: string, apiKey: string): Promise<Finding[]> {
  const look = await lookAtMailApi(url, apiKey);
  return look.kind === 'ready' ? [] : [found(codes[look.kind], `${new URL(url).host}: ${look.cause}`)];
}

async function serverFindings(smtpUrl: string): Promise<Finding[]> {
  // Not the address itself: it may hold a password.
  const { hostname, port } = new URL(smtpUrl);
  const server = port === '' ? hostname : `${hostname}:${port}`;
  const look = await lookAtMailServer(smtpUrl, patience);
  if (look.kind !== 'ready') return [found(codes[look.kind], `${server}: ${look.cause}`)];
  return look.encrypted || isOwnMachine(hostname) ? [] : [found('mail-unencrypted', server)];
}

import { type Finding, found, isOwnMachine } from '@assay/runtime';
import type { NotificationConfig } from '../app.config.js';
import { lookAtMailServer } from '../mail/look-at-mail-server.js';

const patience = { connectMs: 5000, answerMs: 5000 };

const codes = {
  unreachable: 'mail-server-unreachable',
  'login-refused': 'mail-login-refused',
  certificate: 'mail-certificate-untrusted',
} as const;

/** Whether invitations can be handed to the mail server, and whether anybody can read them on the way. */
export async function mailServerFindings({
  SMTP_URL,
}: Pick<NotificationConfig, 'SMTP_URL'>): Promise<Finding[]> {
  // Not the address itself: it may hold a password.
  const { hostname, port } = new URL(SMTP_URL);
  const server = port === '' ? hostname : `${hostname}:${port}`;
  const look = await lookAtMailServer(SMTP_URL, patience);
  if (look.kind !== 'ready') return [found(codes[look.kind], `${server}: ${look.cause}`)];
  return look.encrypted || isOwnMachine(hostname) ? [] : [found('mail-unencrypted', server)];
}

import type { Seen } from '../seen/seen.js';
import type { Mail } from './mail.js';

/** Writes down that a mail arrived, and whether its sender is told so. */
export function noteMail(
  seen: Seen,
  { to, messageId, subject, links, headers }: Mail,
  accepted: boolean,
): void {
  const answers = headers.some(({ name }) => name.toLowerCase() === 'references');
  seen.note('mail', { to: to[0] ?? '', message: messageId, subject, links, answers, accepted });
}

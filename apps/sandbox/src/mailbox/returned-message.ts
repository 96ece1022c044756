import { randomUUID } from 'node:crypto';

/** What a mailbox answers to a mail it took: it failed for good, it is late, or nobody is at the desk. */
export const returnKinds = ['dsn', 'dsn-delayed', 'auto-reply'] as const;
export type ReturnKind = (typeof returnKinds)[number];

const crlf = '\r\n';

/** Writes a delivery report as RFC 3464 has it, or the answer of a machine for somebody who is away. */
export function returnedMessage(kind: ReturnKind, recipient: string, sender: string): string {
  const head = [
    'From: Mail Delivery System <mailer-daemon@mailbox.example>',
    `To: <${sender}>`,
    `Message-ID: <${randomUUID()}@mailbox.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
  ];
  return kind === 'auto-reply' ? autoReply(head) : deliveryReport(head, kind, recipient);
}

function autoReply(head: readonly string[]): string {
  const text = ['I am away until Monday.', ''];
  return [...head, 'Subject: Out of office', 'Auto-Submitted: auto-replied', '', ...text].join(crlf);
}

function deliveryReport(head: readonly string[], kind: 'dsn' | 'dsn-delayed', recipient: string): string {
  const [action, status, diagnostic] =
    kind === 'dsn'
      ? ['failed', '5.1.1', `550 5.1.1 <${recipient}>: no such mailbox here`]
      : ['delayed', '4.2.2', '452 4.2.2 The mailbox is full'];
  const boundary = `report-${randomUUID()}`;
  const part = (type: string, ...lines: string[]): string[] => [
    `--${boundary}`,
    `Content-Type: ${type}`,
    '',
    ...lines,
    '',
  ];
  return [
    ...head,
    `Subject: Delivery Status Notification (${action})`,
    'Auto-Submitted: auto-replied',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    ...part('text/plain; charset=utf-8', `Your message to ${recipient}: ${diagnostic}`),
    ...part(
      'message/delivery-status',
      'Reporting-MTA: dns; mailbox.example',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${diagnostic}`,
    ),
    `--${boundary}--`,
    '',
  ].join(crlf);
}

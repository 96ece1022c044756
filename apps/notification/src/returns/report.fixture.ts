/** A delivery report as a mail server writes it. */
export function report(fields: string, type = 'multipart/report; report-type=delivery-status'): string {
  return [
    'From: Mail Delivery System <mailer-daemon@mx.example.org>',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; boundary="b1"`,
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'I am sorry to have to inform you.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    fields.trim().replace(/\n/g, '\r\n'),
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    'From: invitations@vendor.example.com',
    'Subject: Acme invites you',
    '',
    'Action: failed',
    '--b1--',
    '',
  ].join('\r\n');
}

export const failed = `
Final-Recipient: rfc822; zoe.meyer@example.org
Original-Recipient: rfc822;zoe.meyer@example.org
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; 550 5.1.1 <zoe.meyer@example.org>:
    Recipient address rejected: User unknown
`;

export const delayed = `
Final-Recipient: rfc822; zoe.meyer@example.org
Action: delayed
Status: 4.2.2
Diagnostic-Code: smtp; 452 4.2.2 zoe.meyer's mailbox is full
`;

import { type BounceSample, daemon, dsn, failedAs, sample, undelivered } from './bounce-sample.fixture.js';

/** What programs write for programs. */
export const reportSamples: readonly BounceSample[] = [
  sample(
    'Postfix',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: failedAs(
        '5.1.1',
        '550 5.1.1 <kim@cand.example>: Recipient address rejected:\n    User unknown in local recipient table (in reply to RCPT TO command)',
      ),
    }),
  ),
  sample(
    'Postfix, no such domain',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: failedAs('5.4.4', 'X; Host or domain name not found. Name service error for name=cand.example'),
    }),
  ),
  sample(
    'Postfix, given up',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: failedAs('4.4.1', 'connect to mx.cand.example[192.0.2.9]:25: Connection timed out'),
    }),
    'passing',
  ),
  sample(
    'Postfix, still trying',
    dsn({
      from: daemon,
      subject: 'Delayed Mail (still being retried)',
      fields: failedAs('4.4.1', 'connect to mx.cand.example: Connection timed out').replace(
        'failed',
        'delayed',
      ),
    }),
    'passing',
    'delayed',
  ),
  sample(
    'Postfix, SMTPUTF8',
    dsn({
      from: daemon,
      subject: undelivered,
      statusType: 'message/global-delivery-status',
      fields: failedAs('5.1.1', '550 5.1.1 unknown').replace('rfc822; kim', 'utf-8; zoë'),
    }),
  ),
  sample(
    'sendmail',
    dsn({
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.example>',
      subject: 'Returned mail: see transcript for details',
      fields: failedAs(
        '5.1.1',
        '550 5.1.1 <kim@cand.example>... User unknown',
        'Last-Attempt-Date: Mon, 2 Mar 2026 10:00:00 GMT',
      ),
    }),
  ),
  sample(
    'Exim',
    dsn({
      from: 'Mail Delivery System <Mailer-Daemon@mx.example>',
      subject: 'Mail delivery failed: returning message to sender',
      fields:
        'Action: failed\nFinal-Recipient: rfc822;kim@cand.example\nStatus: 5.0.0\nRemote-MTA: dns; mx.cand.example\nDiagnostic-Code: smtp; 550 No Such User Here',
    }),
  ),
  sample(
    'OpenSMTPD',
    dsn({
      from: 'Mailer Daemon <MAILER-DAEMON@mx.example>',
      subject: 'Delivery status notification: failed',
      type: 'multipart/mixed',
      words:
        '    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\nkim@cand.example: 550 5.1.1 no such user\n\n    Below is a copy of the original message:',
      fields: 'Final-Recipient: rfc822; kim@cand.example\nAction: failed\nStatus: 5.0.0',
    }),
  ),
  sample(
    'Exchange Online',
    dsn({
      from: 'postmaster@outlook.example',
      subject: 'Undeliverable: An assessment for you',
      fields:
        'Final-Recipient: rfc822;kim@cand.example\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    }),
  ),
  sample(
    'Exchange Online, our tenant',
    dsn({
      from: 'postmaster@outlook.example',
      subject: 'Undeliverable: An assessment for you',
      fields: failedAs(
        '5.7.708',
        '550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP',
      ),
    }),
    'us',
  ),
  sample(
    'Outlook.com',
    dsn({
      from: 'postmaster@hotmail.example',
      subject: 'Delivery Status Notification (Failure)',
      fields: failedAs('5.5.0', '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).'),
    }),
  ),
  sample(
    'Gmail',
    dsn({
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
      subject: 'Delivery Status Notification (Failure)',
      fields: failedAs(
        '5.1.1',
        '550-5.1.1 The email account that you tried to reach does not exist. Please try\n 550-5.1.1 double-checking the recipient’s address\n 550 5.1.1 NoSuchUser - gsmtp',
      ),
    }),
  ),
  sample(
    'Gmail, full',
    dsn({
      from: 'mailer-daemon@googlemail.example',
      subject: 'Delivery Status Notification (Failure)',
      fields: failedAs(
        '5.2.2',
        '552-5.2.2 The recipient’s inbox is out of storage space and inactive. gsmtp',
      ),
    }),
    'full',
  ),
  sample(
    'Gmail, DMARC',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: failedAs(
        '5.7.26',
        '550-5.7.26 Unauthenticated email from vendor.example.com is not accepted due to domain’s DMARC policy',
      ),
    }),
    'us',
  ),
  sample(
    'Amazon SES',
    dsn({
      from: 'MAILER-DAEMON@ses.example',
      subject: 'Delivery Status Notification (Failure)',
      fields: failedAs('5.1.1', '550 5.1.1 <kim@cand.example>: user unknown'),
    }),
  ),
  sample(
    'Amazon SES, suppressed by us',
    dsn({
      from: 'MAILER-DAEMON@ses.example',
      subject: 'Delivery Status Notification (Failure)',
      fields: failedAs('5.7.1', '554 Message rejected: Email address is not verified'),
    }),
    'us',
  ),
  sample(
    'Yahoo, AOL',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: failedAs(
        '5.0.0',
        "554 delivery error: dd This user doesn't have a cand.example account (kim@cand.example) [0]",
      ),
    }),
  ),
  sample(
    'Yahoo, reputation',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: failedAs(
        '4.7.0',
        '421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints',
      ),
    }),
    'passing',
  ),
  sample(
    'iCloud',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: failedAs('5.1.1', '550 5.1.1 <kim@cand.example>: user does not exist'),
    }),
  ),
  sample(
    'iCloud, policy',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: failedAs('5.7.1', '554 5.7.1 [HM08] Message rejected due to local policy.'),
    }),
    'us',
  ),
  sample(
    'SendGrid, Mailgun',
    dsn({
      from: 'MAILER-DAEMON@relay.example',
      subject: 'Undelivered mail',
      fields: failedAs('5.0.0', '550 5.1.1 The email account that you tried to reach does not exist.'),
    }),
  ),
  sample(
    'Mimecast',
    dsn({
      from: 'postmaster@mimecast.example',
      subject: '[Postmaster] Email Delivery Failure',
      fields: failedAs('5.0.0', '550 Invalid Recipient - https://community.example/docs/DOC-1369#550'),
    }),
  ),
  sample(
    'Proofpoint',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: failedAs('5.0.0', '554 Blocked - see https://ipcheck.proofpoint.example/?ip=192.0.2.7'),
    }),
    'us',
  ),
  sample(
    'Courier',
    dsn({
      from: '"Courier mail server at mx.example" <postmaster@mx.example>',
      subject: 'NOTICE: mail delivery status.',
      fields: failedAs('5.0.0', '550 User unknown.'),
    }),
  ),
  sample(
    'comments in the fields',
    dsn({
      from: daemon,
      subject: undelivered,
      fields:
        'Final-Recipient: (ours) rfc822 (mail (post)) ; kim@cand.example\nAction: (so) failed (bad mailbox)\nStatus: 5.1.1 (no such mailbox)\nDiagnostic-Code: smtp; 550 (no)',
    }),
  ),
  sample(
    'given up by another word',
    dsn({
      from: daemon,
      subject: undelivered,
      fields: 'Final-Recipient: rfc822; kim@cand.example\nAction: expired  \nStatus: 5.4.7',
    }),
    'passing',
  ),
  sample(
    'fields that tell nothing',
    dsn({
      from: daemon,
      subject: undelivered,
      words: 'It failed.',
      fields: 'Final-Recipient: rfc822; kim@cand.example\nAction: failed\nStatus: 5.0.0',
    }),
    'unclear',
  ),
];

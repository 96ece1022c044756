import { daemon, dsn, failedAs, lines, text, undelivered } from './bounce-sample.fixture.js';

/** Messages that come to a return address, too, and say nothing of ours. */
export const otherMail: readonly (readonly [string, string])[] = [
  [
    'somebody who is away',
    text(
      'Kim Berg <kim@cand.example>',
      'Out of office: An assessment for you',
      'Auto-Submitted: auto-replied',
      'I am away; in urgent cases user unknown helps.',
    ),
  ],
  [
    'somebody who is away, in German',
    text(
      'Kim Berg <kim@cand.example>',
      'Automatische Antwort: Unzustellbar',
      'Auto-Submitted: auto-replied',
      'Ich bin bis Montag nicht da. 550 5.1.1',
    ),
  ],
  [
    'somebody who is away, without a mark',
    text(
      'Kim Berg <kim@cand.example>',
      'Re: An assessment for you',
      'X-Autoreply: yes',
      'My mailbox is no longer in use, user unknown.',
    ),
  ],
  [
    'somebody who answers a bounce',
    text(
      'Kim Berg <kim@cand.example>',
      'Re: Undeliverable: An assessment',
      'In-Reply-To: <1@x>',
      'What is this? 550 5.1.1 user unknown',
    ),
  ],
  [
    'a question whether we are people',
    text(
      'Guard <challenge@cand.example>',
      'Please confirm your message',
      '',
      'Click to be let in; otherwise your mail is blocked as spam.',
    ),
  ],
  [
    'a read receipt',
    lines(
      'From: kim@cand.example',
      'Subject: Read: An assessment for you',
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
      '',
      '--b',
      'Content-Type: message/disposition-notification',
      '',
      'Final-Recipient: rfc822; kim@cand.example',
      'Disposition: manual-action/MDN-sent-manually; displayed',
      '--b--',
    ),
  ],
  [
    'a message deleted unread',
    lines(
      'From: postmaster@cand.example',
      'Subject: Not read: undeliverable',
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
      '',
      '--b',
      'Content-Type: message/disposition-notification',
      '',
      'Disposition: automatic-action/MDN-sent-automatically; failed',
      '--b--',
    ),
  ],
  [
    'a report about TLS',
    lines(
      'From: tls@mx.example',
      'Subject: Report Domain: vendor.example.com',
      'Content-Type: multipart/report; report-type=tlsrpt; boundary=b',
      '',
      '--b',
      'Content-Type: application/tlsrpt+gzip',
      '',
      'x',
      '--b--',
    ),
  ],
  [
    'a report about DMARC',
    text(
      'noreply-dmarc@mx.example',
      'Report domain: vendor.example.com Submitter: mx.example',
      'Content-Type: application/zip',
      'x',
    ),
  ],
  [
    'a complaint',
    lines(
      'From: complaints@mx.example',
      'Subject: complaint about message',
      'Content-Type: multipart/report; report-type=feedback-report; boundary=b',
      '',
      '--b',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      '--b--',
    ),
  ],
  [
    'word that it was delivered',
    dsn({
      from: daemon,
      subject: 'Successful Mail Delivery Report',
      fields: failedAs('2.1.5', '250 2.1.5 Ok').replace('failed', 'delivered'),
    }),
  ],
  [
    'word that it went on',
    dsn({
      from: daemon,
      subject: 'Delivery Status Notification (Relay)',
      fields: failedAs('2.0.0', '250 Ok').replace('failed', 'relayed'),
    }),
  ],
  [
    'a bounce that somebody passes on',
    lines(
      'From: kim@cand.example',
      'Subject: Fwd: what is this',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See below.',
      '--b',
      'Content-Type: message/rfc822',
      '',
      dsn({ from: daemon, subject: undelivered, fields: failedAs('5.1.1', '550 no') }),
      '--b--',
    ),
  ],
  ['nothing', ''],
  ['noise', '\u0000\u0001\r\n\r\n\u0000'],
];

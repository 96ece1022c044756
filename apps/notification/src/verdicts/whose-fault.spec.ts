import { describe, expect, it } from 'vitest';
import type { Fault } from './verdict.js';
import { whoseFault } from './whose-fault.js';

const told = (text: string, command?: string): Fault =>
  whoseFault({
    text,
    ...(command === undefined ? {} : { command }),
    ...(/^\d{3}/.test(text) ? { replyCode: Number(text.slice(0, 3)) } : {}),
  }).fault;

describe('about the recipient', () => {
  it.each([
    [
      'Postfix',
      '550 5.1.1 <kim@cand.example>: Recipient address rejected: User unknown in virtual mailbox table',
    ],
    ['Postfix, 450 kept', '550 5.1.1 <kim@cand.example>: Recipient address rejected: undeliverable address'],
    ['Exim', '550 Unrouteable address'],
    ['Exim', '550 No Such User Here'],
    ['sendmail', '550 5.1.1 <kim@cand.example>... User unknown'],
    [
      'sendmail, host',
      '550 5.1.2 kim@cand.example... Host unknown (Name server: cand.example: host not found)',
    ],
    ['qmail', '511 sorry, no mailbox here by that name (#5.1.1 - chkusr)'],
    ['OpenSMTPD', '550 Invalid recipient: <kim@cand.example>'],
    [
      'Exchange Online',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient kim@cand.example not found by SMTP address lookup',
    ],
    ['Exchange Online, at the edge', '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)'],
    [
      'Gmail',
      '550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the address\n550 5.1.1 https://support.example/ - gsmtp',
    ],
    ['Gmail, switched off', '550 5.2.1 The email account that you tried to reach is disabled.'],
    ['Yahoo', '552 1 Requested mail action aborted, mailbox not found'],
    ['Yahoo', "554 delivery error: dd This user doesn't have a cand.example account (kim@cand.example) [0]"],
    ['Outlook.com', '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).'],
    ['iCloud', '550 5.1.1 <kim@cand.example>: user does not exist'],
    ['Zoho', '550 5.1.1 User does not exist - <kim@cand.example>'],
    ['Mimecast', '550 Invalid Recipient - https://community.example/docs/DOC-1369#550'],
    ['Proofpoint', '550 5.1.1 User Unknown'],
    ['Courier', '550 User unknown.'],
    ['null MX', '556 5.1.10 Recipient address has null MX'],
    [
      'Postfix, no domain',
      'Host or domain name not found. Name service error for name=cand.example type=AAAA: Host not found',
    ],
    ['Postfix, null MX', '550 5.1.0 Domain cand.example does not accept mail (nullMX)'],
    ['the account was closed', '550 5.2.1 This account has been deactivated'],
    ['the account was suspended', '554 Recipient mailbox is suspended'],
    ['somebody who left', '550 kim is no longer with this organisation'],
  ])('%s: %s', (_who, text) => expect(told(text)).toBe('recipient'));

  it.each([550, 551, 553])('a bare %d to the recipient', (code) => {
    expect(told(`${code} no`, 'RCPT TO')).toBe('recipient');
  });
});

describe('about us', () => {
  it.each([
    ['Google, quota', '550 5.4.5 Daily user sending limit exceeded. For more information on Gmail'],
    [
      'a provider, quota',
      '554 5.7.0 The limit on the number of allowed outgoing messages was exceeded. Try again later.',
    ],
    [
      'Exchange, quota',
      "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
    ],
    [
      'Office 365, quota',
      '550 5.7.508 Access denied, 192.0.2.7 has exceeded permitted limits within the hour',
    ],
    ['SES, quota', '454 Throttling failure: Daily message quota exceeded.'],
    ['SES, rate', '454 Throttling failure: Maximum sending rate exceeded.'],
    [
      'SES, identity',
      '554 Message rejected: Email address is not verified. The following identities failed the check',
    ],
    ['Mailgun', '550 5.7.1 Relaying denied'],
    ['Postfix, relay', '554 5.7.1 <kim@cand.example>: Relay access denied'],
    ['Exchange, relay', '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain'],
    ['qmail, relay', "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"],
    ['Exchange, send-as', '550 5.7.60 SMTP; Client does not have permissions to send as this sender'],
    ['Exchange, outbound', '550 5.1.8 Access denied, bad outbound sender AS(42004)'],
    [
      'Postfix, sender',
      '553 5.7.1 <invitations@vendor.example.com>: Sender address rejected: not owned by user vendor',
    ],
    [
      'Postfix, sender unknown',
      '550 5.1.0 <invitations@vendor.example.com>: Sender address rejected: User unknown in local recipient table',
    ],
    ['Exim, callout', '550 Sender verify failed'],
    [
      'SendGrid',
      '550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.',
    ],
    ['authentication', '530 5.7.57 Client not authenticated to send mail'],
    ['authentication', '550 5.7.1 Authentication required'],
    [
      'Gmail, DMARC',
      "550-5.7.26 Unauthenticated email from vendor.example.com is not accepted due to\n550 5.7.26 domain's DMARC policy.",
    ],
    [
      'Outlook, DMARC',
      '550 5.7.509 Access denied, sending domain vendor.example.com does not pass DMARC verification and has a DMARC policy of reject.',
    ],
    [
      'Yahoo, DMARC',
      '554 5.7.9 Message not accepted for policy reasons. See https://help.example/error-code',
    ],
    ['SPF', '550 5.7.23 The message was rejected because of Sender Policy Framework violation'],
    [
      'Outlook, block list',
      "550 5.7.1 Unfortunately, messages from [192.0.2.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
    ],
    ['Spamhaus', '554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.example'],
    ['iCloud', '554 5.7.1 [CS01] Message rejected due to local policy.'],
    ['Proofpoint', '554 5.7.0 Blocked - see https://ipcheck.proofpoint.example/?ip=192.0.2.7'],
    [
      'Mimecast',
      '550 Administrative prohibition - envelope blocked - https://community.example/docs/DOC-1369#550',
    ],
    ['no PTR', '550 5.7.25 The IP address sending this message does not have a PTR record setup'],
    ['spam', '552 5.7.0 This message was blocked because its content presents a potential security issue.'],
    ['spam', '554 5.7.1 The message was rejected as spam'],
    ['TLS', '530 5.7.0 Must issue a STARTTLS command first'],
    ['TLS', '554 5.7.10 TLS is required'],
    ['too large', '552 5.3.4 Message size exceeds fixed limit'],
    ['a group', '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required'],
  ])('%s: %s', (_who, text) => expect(told(text)).toBe('us'));

  it.each([
    ['550 User unknown', 'MAIL FROM'],
    ['553 no', 'MAIL FROM'],
    ['535 5.7.8 bad credentials', 'AUTH PLAIN'],
    ['550 5.2.2 Mailbox full', 'MAIL FROM'],
  ])('%s to %s', (text, command) => expect(told(text, command)).toBe('us'));
});

describe('a mailbox that is full', () => {
  it.each([
    '552 5.2.2 kim@cand.example: The mailbox is full',
    "452-4.2.2 The recipient's inbox is out of storage space.",
    '552 5.7.0 Mailbox quota exceeded',
    '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException',
    '550 User is over quota',
    '552 Requested mail action aborted: exceeded storage allocation',
    '522 5.2.2 Quota exceeded (mailbox for user is full)',
  ])('%s', (text) => expect(told(text)).toBe('full'));
});

describe('a state that passes', () => {
  it.each([
    '450 4.2.0 Recipient address rejected: Greylisted',
    'connect to mx.cand.example[192.0.2.9]:25: Connection timed out',
    '550 5.4.300 Message expired -> 451 4.4.0 Primary target IP address responded with an error',
    'retry timeout exceeded',
    '421 4.3.2 Service not available',
    '554 5.4.6 Too many hops',
  ])('%s', (text) => expect(told(text)).toBe('passing'));
});

describe('what tells nothing', () => {
  it.each([
    ['554 Transaction failed', 'DATA'],
    ['550 5.0.0 no', 'DATA'],
    ['', undefined],
    ['Nope.', undefined],
    ['550 5.7.1234 is no code', undefined],
  ])('%j is unclear', (text, command) => expect(told(text, command)).toBe('unclear'));
});

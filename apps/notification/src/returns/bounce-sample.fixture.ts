import type { Fault } from '../verdicts/verdict.js';
import type { DeliveryReport } from './delivery-report.js';

/** A message that came back, as the programs of one family write it; nobody in it exists. */
export interface BounceSample {
  readonly family: string;
  readonly raw: string;
  readonly outcome: DeliveryReport['outcome'];
  readonly fault: Fault;
}

/** Returns lines as they are sent. */
export const lines = (...parts: string[]): string => parts.join('\n').replace(/\n/g, '\r\n');

interface Status {
  readonly from: string;
  readonly subject: string;
  readonly type?: string;
  readonly statusType?: string;
  readonly words?: string;
  readonly fields: string;
}

/** A report that programs read. */
export function dsn({ from, subject, type, statusType, words, fields }: Status): string {
  return lines(
    `From: ${from}`,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    `Content-Type: ${type ?? 'multipart/report; report-type=delivery-status'}; boundary="=_b/1"`,
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--=_b/1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words ?? 'Your message could not be delivered.',
    '',
    '--=_b/1',
    `Content-Type: ${statusType ?? 'message/delivery-status'}`,
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    fields.trim(),
    '',
    '--=_b/1',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: An assessment for you: spam, quota and dmarc are words of ours',
    '',
    '--=_b/1--',
    '',
  );
}

/** A report that people read. */
export const text = (from: string, subject: string, more: string, ...body: string[]): string =>
  lines(`From: ${from}`, `Subject: ${subject}`, ...(more === '' ? [] : [more]), '', ...body, '');

/** The fields of a failure. */
export const failedAs = (status: string, diagnostic: string, more = ''): string =>
  lines(
    'Final-Recipient: rfc822; kim@cand.example',
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    more,
  );

/** A message of a family, and what is to be made of it. */
export const sample = (
  family: string,
  raw: string,
  fault: Fault = 'recipient',
  outcome: DeliveryReport['outcome'] = 'failed',
): BounceSample => ({ family, raw, fault, outcome });

export const daemon = 'MAILER-DAEMON@mx.example (Mail Delivery System)';
export const undelivered = 'Undelivered Mail Returned to Sender';

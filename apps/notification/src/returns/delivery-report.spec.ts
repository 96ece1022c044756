import { describe, expect, it } from 'vitest';
import { letterSamples } from './letter-samples.fixture.js';
import { otherMail } from './other-mail.fixture.js';
import { reportSamples } from './report-samples.fixture.js';
import { readDeliveryReport } from './delivery-report.js';
import { delayed, failed, report } from './report.fixture.js';

const bounceSamples = [...reportSamples, ...letterSamples];
const read = (text: string) => readDeliveryReport(Buffer.from(text));

it('a report of a failure is read, without the address', () => {
  expect(read(report(failed))).toEqual({
    outcome: 'failed',
    statusCode: '5.1.1',
    diagnostic: '550 5.1.1 <(address)>: Recipient address rejected: User unknown',
    verdict: { fault: 'recipient', because: 'There is no such mailbox.' },
  });
});

it('a report of a delay is read as such, without the mailbox’s name', () => {
  expect(read(report(delayed))).toMatchObject({
    outcome: 'delayed',
    statusCode: '4.2.2',
    diagnostic: "452 4.2.2 (address)'s mailbox is full",
  });
});

it('a failure after days of trying is a failure, whatever its code', () => {
  const late = failed.replace('5.1.1\nRemote', '4.4.7\nRemote');
  expect(read(report(late))).toMatchObject({ outcome: 'failed', statusCode: '4.4.7' });
});

it('a failure counts before a delay, and a message that arrived is no report', () => {
  expect(read(report(`${delayed}\n${failed}`))).toMatchObject({ outcome: 'failed' });
  expect(read(report(failed.replace('failed', 'delivered')))).toBeUndefined();
  expect(read(report(failed.replace('failed', 'relayed')))).toBeUndefined();
});

describe('whoever returns a message', () => {
  it.each(bounceSamples.map((sample) => [sample.family, sample] as const))(
    '%s is understood',
    (_, sample) => {
      const { outcome, fault, raw } = sample;
      const told = read(raw);
      expect({ outcome: told?.outcome, fault: told?.verdict.fault }).toEqual({ outcome, fault });
      expect(JSON.stringify(told)).not.toMatch(/kim@|cand\.example>/);
    },
  );

  it('is understood with lone line feeds, too', () => {
    const lone = bounceSamples.map(({ raw }) => read(raw.replace(/\r\n/g, '\n'))?.outcome);
    expect(lone).toEqual(bounceSamples.map(({ outcome }) => outcome));
  });
});

it.each(otherMail)('%s is no report', (_name, text) => {
  expect(read(text)).toBeUndefined();
});

it('an action nobody has heard of is seen, and decides nothing', () => {
  expect(read(report(failed.replace('Action: failed', 'Action: pondered')))).toMatchObject({
    outcome: 'unclear',
  });
});

it('a report of an invented shape says nothing of its own', () => {
  const strange = read(report('Action: FAILED\nStatus: many\nDiagnostic-Code: x-y; a\u0007b c@d.example'));
  expect(strange).toMatchObject({ outcome: 'failed', diagnostic: 'a b (address)' });
});

describe('hostile mail of the largest size', () => {
  const size = 64 * 1024;
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const parts = 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n';
  const nested = Array.from(
    { length: 2000 },
    (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
  );

  it.each([
    ['blanks', fill(' ')],
    ['line breaks', fill('\r\n')],
    ['headers', fill('X-A: b\r\n')],
    ['one header without an end', `Subject: ${fill('undeliverable ')}`],
    ['a header folded without an end', `Subject: failure notice${fill('\r\n a')}`],
    ['words in another charset without an end', `From: mailer-daemon\r\nSubject: ${fill('=?utf-8?q?')}`],
    ['parts', `${parts}${fill('--b\r\n\r\n')}`],
    ['boundaries that are none', `${parts}${fill('--b \t \t x\r\n')}`],
    ['parts in parts', `Content-Type: multipart/mixed; boundary=b0\r\n\r\n${nested.join('')}`],
    ['groups of fields', report(fill('Action: failed\n\n'))],
    ['comments in comments', report(`Action: ${fill('(')}failed`)],
    [
      'a diagnostic without an end',
      report(`Action: failed\nDiagnostic-Code: smtp; ${fill('user mailbox quota relay ')}`),
    ],
    ['a diagnostic of signs', report(`Action: failed\nDiagnostic-Code: smtp; ${fill('a@')}`)],
    ['codes', `From: mailer-daemon\r\n\r\n${fill('550 5.1.1.')}`],
    [
      'encoded signs',
      `From: mailer-daemon\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${fill('=\r\n=3D')}`,
    ],
    ['tags', `From: mailer-daemon\r\nContent-Type: text/html\r\n\r\n${fill('<a')}`],
  ])('%s: takes time that grows with its length and no faster', (_what, text) => {
    const whole = Buffer.from(text.slice(0, size));
    const half = whole.subarray(0, size / 2);
    const cost = (raw: Buffer): number =>
      Math.min(...Array.from({ length: 5 }, () => cpuMsOf(() => readDeliveryReport(raw))));
    // In one and the same process: a slow machine is slow at both.
    expect(cost(whole)).toBeLessThan(3 * cost(half) + 2 * calibrationMs());
    expect(cost(whole)).toBeLessThan(10 * calibrationMs());
  });
});

function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What it costs to look at the largest message sixty times, and nothing else: about ten milliseconds. */
function calibrationMs(): number {
  const bytes = Buffer.alloc(64 * 1024, 'a');
  let sum = 0;
  const cost = cpuMsOf(() => {
    for (let round = 0; round < 60; round += 1) for (const byte of bytes) sum += byte;
  });
  return Math.max(cost, sum === 0 ? 0 : 5);
}

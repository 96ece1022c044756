import { expect, it } from 'vitest';
import { readDeliveryReport } from './delivery-report.js';
import { delayed, failed, report } from './report.fixture.js';

const read = (text: string) => readDeliveryReport(Buffer.from(text));

it('a report of a failure is read, without the address', async () => {
  expect(await read(report(failed))).toEqual({
    outcome: 'failed',
    statusCode: '5.1.1',
    diagnostic: '550 5.1.1 <(address)>: Recipient address rejected: User unknown',
  });
});

it('a report of a delay is read as such, without the mailbox’s name', async () => {
  expect(await read(report(delayed))).toEqual({
    outcome: 'delayed',
    statusCode: '4.2.2',
    diagnostic: "452 4.2.2 (address)'s mailbox is full",
  });
});

it('a failure after days of trying is a failure, whatever its code', async () => {
  const late = failed.replace('5.1.1\nRemote', '4.4.7\nRemote');
  expect(await read(report(late))).toMatchObject({ outcome: 'failed', statusCode: '4.4.7' });
});

it('a failure counts before a delay, and a message that arrived is no report', async () => {
  expect(await read(report(`${delayed}\n${failed}`))).toMatchObject({ outcome: 'failed' });
  expect(await read(report(failed.replace('failed', 'delivered')))).toBeUndefined();
  expect(await read(report(failed.replace('failed', 'relayed')))).toBeUndefined();
});

it.each([
  ['an answer of a person', 'From: zoe@example.org\r\nSubject: Re: hello\r\n\r\nAction: failed\r\n'],
  [
    'an answer of a machine',
    'Auto-Submitted: auto-replied\r\nSubject: Out of office\r\n\r\nBack on Monday.\r\n',
  ],
  ['a read receipt', report(failed, 'multipart/report; report-type=disposition-notification')],
  ['a newsletter with a report in it', report(failed, 'multipart/mixed')],
  ['nothing', ''],
  ['noise', '\u0000\u0001\r\n\r\n\u0000'],
])('%s is no report', async (_name, text) => {
  expect(await read(text)).toBeUndefined();
});

it('a report of an invented shape says nothing of its own', async () => {
  const strange = await read(
    report('Action: FAILED\nStatus: many\nDiagnostic-Code: x-y; a\u0007b c@d.example'),
  );
  expect(strange).toEqual({ outcome: 'failed', diagnostic: 'a b (address)' });
});

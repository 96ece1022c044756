import { expect, it } from 'vitest';
import { type MailOutcome, outcomeOfFailure } from './mail-outcome.js';

const failure = (properties: object) => Object.assign(new Error('failed'), properties);
const unmasked = (text: string) => text;
const refused = (responseCode: number, command: string) =>
  failure({ code: 'EENVELOPE', responseCode, command, response: `${responseCode} no` });

it.each<[string, MailOutcome['kind'], unknown, boolean]>([
  ['the recipient refused for good', 'permanent', refused(550, 'RCPT TO'), false],
  ['the message refused without a reason', 'temporary', refused(554, 'DATA'), true],
  ['the sender refused for good', 'temporary', refused(553, 'MAIL FROM'), false],
  ['a mailbox that is full', 'temporary', refused(552, 'RCPT TO'), false],
  ['greylisting', 'temporary', refused(450, 'RCPT TO'), false],
  ['the message put off', 'temporary', refused(451, 'DATA'), true],
  ['a server that closes with 421 while it reads', 'temporary', refused(421, 'CONN'), true],
  ['a greeting that refuses everybody', 'temporary', refused(554, 'CONN'), false],
  ['a wrong password of ours', 'temporary', refused(535, 'AUTH PLAIN'), false],
  ['a log-in demanded for the sender', 'temporary', refused(530, 'MAIL FROM'), false],
  ['a session out of step', 'temporary', refused(503, 'DATA'), false],
  ['no connection', 'temporary', failure({ code: 'ECONNREFUSED', command: 'CONN' }), false],
  ['silence before the message left', 'temporary', failure({ code: 'ETIMEDOUT', command: 'CONN' }), false],
  ['silence after the message left', 'uncertain', failure({ code: 'ETIMEDOUT', command: 'CONN' }), true],
  [
    'a connection lost after the message left',
    'uncertain',
    failure({ code: 'ECONNECTION', command: 'CONN' }),
    true,
  ],
  [
    'half an answer after the message left',
    'uncertain',
    failure({ responseCode: 250, command: 'CONN' }),
    true,
  ],
  ['a message that SMTP cannot carry', 'permanent', failure({ code: 'EENVELOPE', command: 'API' }), false],
  ['something thrown that is no error', 'temporary', 'oops', false],
])('%s is %s', (_what, kind, error, handedOver) => {
  expect(outcomeOfFailure(error, handedOver, unmasked).kind).toBe(kind);
});

it.each<[string, string | undefined, unknown]>([
  ['us', 'a wrong password of ours', refused(535, 'AUTH PLAIN')],
  [
    'us',
    'a greeting that refuses everybody',
    failure({ responseCode: 554, command: 'CONN', response: '554 no user here' }),
  ],
  ['us', 'TLS that fails', failure({ code: 'ETLS', command: 'CONN' })],
  ['us', 'the sender', refused(553, 'MAIL FROM')],
  ['recipient', 'the mailbox', refused(550, 'RCPT TO')],
  [
    'passing',
    'a mailbox that is unknown for the time being',
    failure({ responseCode: 450, command: 'RCPT TO', response: '450 4.1.1 unknown user' }),
  ],
  ['passing', 'no connection', failure({ code: 'ECONNREFUSED', command: 'CONN' })],
])('the fault of %s: %s', (fault, _what, error) => {
  expect(outcomeOfFailure(error, false, unmasked).verdict?.fault).toBe(fault);
});

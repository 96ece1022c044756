import { expect, it } from 'vitest';
import { verdicts } from '../verdicts/verdict.js';
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

it.each<[string, object, object]>([
  [
    'a refusal, with its code and what it was',
    failure({ responseCode: 550, command: 'RCPT TO', response: '550 no such user' }),
    { kind: 'permanent', response: '550 no such user', responseCode: 550, verdict: verdicts.noMailbox },
  ],
  [
    'a refusal without words by the failure itself',
    failure({ responseCode: 550, command: 'RCPT TO' }),
    { kind: 'permanent', response: 'failed', responseCode: 550, verdict: verdicts.noMailbox },
  ],
  [
    'no answer by the code and the words of the failure',
    failure({ code: 'ECONNREFUSED', command: 'CONN' }),
    { kind: 'temporary', response: 'ECONNREFUSED: failed', verdict: verdicts.passing },
  ],
  [
    'a failure without a code by its words',
    failure({}),
    { kind: 'temporary', response: 'failed', verdict: verdicts.passing },
  ],
  [
    'a code that is no text by the words alone',
    failure({ code: 7, responseCode: '550' }),
    { kind: 'temporary', response: 'failed', verdict: verdicts.passing },
  ],
  [
    'an address that the server refuses before its answer is read, for now',
    failure({ code: 'EENVELOPE', command: 'RCPT TO' }),
    { kind: 'temporary', verdict: verdicts.passing },
  ],
  [
    'another failure of what prepares the message, for now',
    failure({ code: 'EMESSAGE', command: 'API' }),
    { kind: 'temporary', verdict: verdicts.passing },
  ],
  ['a log-in that is missing', failure({ code: 'ENOAUTH' }), { kind: 'temporary', verdict: verdicts.login }],
  ['a log-in that fails', failure({ code: 'EAUTH' }), { kind: 'temporary', verdict: verdicts.login }],
  [
    'a mailbox that is unknown with 400, the first that is a refusal, as passing',
    failure({ responseCode: 400, command: 'RCPT TO', response: '400 user unknown' }),
    { kind: 'temporary', responseCode: 400, verdict: verdicts.passing },
  ],
  [
    'a mailbox that is unknown with 500, the first that is for good',
    failure({ responseCode: 500, command: 'RCPT TO', response: '500 user unknown' }),
    { kind: 'permanent', verdict: verdicts.noMailbox },
  ],
  [
    'a session out of step, whatever it says',
    failure({ responseCode: 503, command: 'RCPT TO', response: '503 5.1.1 user unknown' }),
    { kind: 'temporary', verdict: verdicts.passing },
  ],
  [
    'words of a greeting about a full mailbox as a refusal of ours',
    failure({ responseCode: 552, command: 'CONN', response: '552 5.2.2 mailbox full' }),
    { verdict: verdicts.policy },
  ],
  [
    'words of a greeting about us as they are',
    failure({ responseCode: 554, command: 'CONN', response: '554 5.7.8 authentication failed' }),
    { verdict: verdicts.login },
  ],
  [
    'a refusal that lasts as that',
    failure({ responseCode: 500, command: 'DATA', response: '500 quota of yours' }),
    { kind: 'temporary', lasting: true },
  ],
  [
    'a mailbox that is full for now',
    failure({ responseCode: 452, command: 'RCPT TO', response: '452 4.2.2 mailbox full' }),
    { kind: 'temporary', lasting: false, verdict: verdicts.full },
  ],
  [
    'what nobody understands and lasts for now, as passing',
    failure({ responseCode: 450, command: 'DATA', response: '450 xyzzy' }),
    { verdict: verdicts.passing },
  ],
  [
    'what nobody understands and is for good, as that',
    failure({ responseCode: 554, command: 'DATA', response: '554 xyzzy' }),
    { verdict: verdicts.unclear },
  ],
  [
    'a command that is no text, as none',
    failure({ responseCode: 550, command: 7, response: '550 5.1.1 user unknown' }),
    { verdict: verdicts.policy },
  ],
])('tells %s', (_what, error, outcome) => {
  expect(outcomeOfFailure(error, false, unmasked)).toMatchObject(outcome);
});

it('says of what is no error that it is unknown', () => {
  expect(outcomeOfFailure('oops', false, unmasked).response).toBe('unknown');
});

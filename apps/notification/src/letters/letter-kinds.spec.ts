import { describe, expect, it } from 'vitest';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { type AttemptHistory, type LetterKind, nextStep } from './letter-kinds.js';

const next = (
  letter: LetterKind,
  kind: MailOutcome['kind'],
  history: Partial<AttemptHistory>,
  responseCode = 450,
) =>
  nextStep(
    letter,
    { kind, response: `${responseCode} later`, responseCode },
    { sendings: 1, uncertain: 0, refusals: 0, hours: 0, withdrawn: null, ...history },
    24,
  );

describe.each(['invitation', 'connection'] as const)('the attempt at a letter of kind %s', (letter) => {
  it.each([
    ['accepted', 'sent', {}],
    ['accepted', 'sent', { uncertain: 1, hours: 90 }],
    ['temporary', 'retry', { sendings: 500, hours: 23.9 }],
    ['temporary', 'retry', { uncertain: 1, hours: 23.9 }],
    ['temporary', 'failed', { hours: 24 }],
    ['permanent', 'failed', {}],
    ['uncertain', 'retry', { uncertain: 1 }],
    ['uncertain', 'uncertain', { uncertain: 2 }],
  ] as const)('that was %s leads to %s (%j)', (kind, step, history) => {
    expect(next(letter, kind, history).step).toBe(step);
  });
});

describe.each(['reminder', 'deadline'] as const)('the attempt at a letter of kind %s', (letter) => {
  it.each([
    ['accepted', 'sent', {}],
    ['temporary', 'retry', { sendings: 59, hours: 500 }],
    ['temporary', 'failed', { sendings: 60 }],
    ['permanent', 'failed', {}],
    ['uncertain', 'uncertain', { uncertain: 1 }],
  ] as const)('that was %s leads to %s (%j)', (kind, step, history) => {
    expect(next(letter, kind, history).step).toBe(step);
  });
});

it.each([
  ['accepted', 'sent'],
  ['temporary', 'withdrawn'],
  ['permanent', 'withdrawn'],
  ['uncertain', 'withdrawn'],
] as const)('what was withdrawn while it was %s is %s', (kind, step) => {
  expect(next('invitation', kind, { uncertain: 1, withdrawn: 'The order was rejected.' })).toMatchObject({
    step,
    ...(step === 'withdrawn' && { reason: 'The order was rejected.' }),
  });
});

it('whoever says never is asked again after longer waits', () => {
  expect(next('invitation', 'temporary', {})).toMatchObject({ pace: { cap: 300 } });
  expect(next('reminder', 'temporary', {}, 550)).toMatchObject({ pace: { cap: 3600 } });
});

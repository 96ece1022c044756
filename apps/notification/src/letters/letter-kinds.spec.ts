import { describe, expect, it } from 'vitest';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { type AttemptHistory, type LetterKind, nextStep, tooDoubtful } from './letter-kinds.js';

const next = (
  letter: LetterKind,
  kind: MailOutcome['kind'],
  history: Partial<AttemptHistory>,
  {
    knownAgainHours = 0,
    ...told
  }: { knownAgainHours?: number; lasting?: boolean; waitSeconds?: number } = {},
) =>
  nextStep(
    letter,
    { kind, response: '450 later', ...told },
    { ...nothing, sendings: 1, ...history },
    { giveUpHours: 24, knownAgainHours },
  );
const nothing: AttemptHistory = { sendings: 0, uncertain: 0, refusals: 0, hours: 0, withdrawn: null };

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
  expect(next('reminder', 'temporary', {}, { lasting: true })).toMatchObject({ pace: { cap: 3600 } });
});

it('whoever names a time is not asked before it', () => {
  expect(next('invitation', 'temporary', {}, { waitSeconds: 7 })).toMatchObject({ waitSeconds: 7 });
});

describe('where the other side knows a message again', () => {
  it.each([
    ['invitation', 'retry', { uncertain: 90, hours: 22.9 }],
    ['reminder', 'retry', { uncertain: 90, hours: 22.9 }],
    ['invitation', 'uncertain', { uncertain: 2, hours: 23 }],
    ['invitation', 'retry', { uncertain: 1, hours: 23 }],
    ['reminder', 'uncertain', { uncertain: 1, hours: 23 }],
  ] as const)('the doubt about a letter of kind %s leads to %s (%j)', (letter, step, history) => {
    expect(next(letter, 'uncertain', history, { knownAgainHours: 23 }).step).toBe(step);
  });

  it.each([
    ['invitation', true, { uncertain: 2, hours: 23 }],
    ['invitation', false, { uncertain: 1, hours: 23 }],
    ['invitation', false, { uncertain: 2, hours: 22.9 }],
    ['reminder', true, { uncertain: 1, hours: 23 }],
    ['reminder', false, { uncertain: 0, hours: 23 }],
    ['invitation', false, { uncertain: 2, hours: 23, withdrawn: 'The order was rejected.' }],
  ] as const)('before the next try of kind %s it is given up: %s (%j)', (letter, isOver, history) => {
    const end = tooDoubtful(letter, { ...nothing, ...history }, { giveUpHours: 24, knownAgainHours: 23 });
    expect(end?.step).toBe(isOver ? 'uncertain' : undefined);
  });

  it('a person reads how many tries there were', () => {
    const reasons = [1, 2, 17].map((uncertain) =>
      tooDoubtful('reminder', { ...nothing, uncertain }, { giveUpHours: 24, knownAgainHours: 0 }),
    );
    expect(reasons).toMatchObject([
      { reason: expect.stringMatching(/^One attempt ended/) },
      { reason: expect.stringMatching(/^Two attempts ended/) },
      { reason: expect.stringMatching(/^17 attempts ended/) },
    ]);
  });
});

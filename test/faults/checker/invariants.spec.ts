import { describe, expect, it } from 'vitest';
import { BROKEN_COMPANIES } from './broken-companies.fixture.js';
import { BROKEN_ORDERS } from './broken-orders.fixture.js';
import { check } from './main.mjs';
import { type Bare, history } from './made-history.fixture.js';
import { one, other, done, open, call, calls, used, ended, kill } from './samples.fixture.js';

const sentences = (lines: ReturnType<typeof history>, invariant: string): string[] =>
  check(lines).broken.filter((sentence) => sentence.startsWith(`${invariant}: `));

for (const [invariant, cases] of Object.entries({ ...BROKEN_ORDERS, ...BROKEN_COMPANIES }))
  describe(`a history breaks ${invariant}`, () => {
    for (const [what, seen, standing, says] of cases)
      it(`when an order ${what}`, () => {
        expect(sentences(history(seen, standing), invariant)).toContainEqual(expect.stringMatching(says));
      });
  });

describe('what a slow machine may do', () => {
  it('is forgiven where nobody vouches for times', () => {
    const slow = [
      ...one().posted(),
      { ...one().mail(), at: 1_900_000 },
      ended,
      used({ opened: true, at: 2_000_000 }),
    ];
    expect(check(history(slow, [open], false)).broken).toEqual([]);
    expect(check(history(slow, [open])).broken).toHaveLength(4);
  });

  it('does not make many calls at once of calls that stood in a line, and a flood stays one', () => {
    expect(check(history(calls(20, 50, 10), [], false)).broken).toEqual([]);
    expect(sentences(history(calls(101, 50, 10), [], false), '9 containment')).toHaveLength(1);
  });
});

describe('what a fault explains', () => {
  it('is one copy where an answer was lost, and hearing the same result again', () => {
    const unheard = [...one().posted(), one().mail({ accepted: false }), one().mail()];
    expect(check(history(unheard, [one().atRest('pending', { live: 1, uncertain: 1 })])).broken).toEqual([]);
    const same = one().whole();
    const last = same.at(-1);
    expect(check(history([...same, kill, ...(last ? [last] : [])], [done])).broken).toEqual([]);
    const lost = { ...call(0, 400, { status: 0 }), at: 230 };
    expect(check(history([...same, lost, ...(last ? [last] : [])], [done])).broken).toEqual([]);
  });

  it('is no copy where whoever has the mail says so when asked again', () => {
    const unheard = [...one().posted(), one().mail({ accepted: false })];
    const rests = [one().atRest('pending', { live: 1, uncertain: 1 })];
    const broken = (known: Bare) => sentences(history([...unheard, known], rests), '5 invitation');
    expect(broken(one().mailKnown())).toEqual([]);
    expect(broken(one().mailKnown({ message: '<another>' }))).toHaveLength(1);
    expect(broken(one().mailKnown({ accepted: false }))).toHaveLength(1);
  });

  it('is hearing the same result again once for each answer that came late, and only of that order', () => {
    const last = one().told('COMPLETED', { version: 1, result: 'r-1' });
    const repeated = (...between: Bare[]) =>
      sentences(history([...one().whole(), ...between], [done]), '7 result convergence');
    const late = one().answeredLate();
    expect(repeated(late, last)).toEqual([]);
    expect(repeated(late, late, last, last)).toEqual([]);
    expect(repeated(late, last, last)).toHaveLength(1);
    expect(repeated(last, late)).toHaveLength(1);
    expect(repeated(other().answeredLate(), last)).toHaveLength(1);
  });

  it('is waiting as long as it lasts', () => {
    const cut: Bare = { kind: 'fault', name: 'down', target: 'smtp', step: 1 };
    const over: Bare = { ...cut, ends: true, at: 600_000 };
    const waited = [...one().posted(), cut, over, { ...one().mail(), at: 630_000 }];
    expect(check(history(waited, [open])).broken).toEqual([]);
  });
});

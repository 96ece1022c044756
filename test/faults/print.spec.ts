import { describe, expect, it } from 'vitest';
import { type Outcome, summed } from './print.js';

const outcome = (number: number, holds: boolean): Outcome => ({
  number,
  title: 'Something dies',
  seed: 7,
  scale: 1,
  counted: [],
  broken: [],
  seconds: 1,
  holds,
});

describe('what came of all scenarios', () => {
  it('is how many hold', () => {
    expect(summed([outcome(2, true), outcome(1, true)])).toBe('2 of 2 scenarios hold');
  });

  it('names those that do not, whichever of them ended first', () => {
    expect(summed([outcome(17, false), outcome(1, true), outcome(2, false)])).toBe(
      '1 of 3 scenarios hold; these do not: 2, 17',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { matches } from './faults.js';
import { Random } from './random.js';

describe('chance', () => {
  it('repeats itself for the same seed, and only for the same', () => {
    const draw = (seed: number): number[] => {
      const random = new Random(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('hits about as often as its rate says', () => {
    const random = new Random(1);
    const hits = Array.from({ length: 10_000 }, () => random.next()).filter((one) => one < 0.3).length;
    expect(hits).toBeGreaterThan(2800);
    expect(hits).toBeLessThan(3200);
  });
});

describe('a pattern of recipients', () => {
  it('takes * for anything and everything else for itself', () => {
    expect(matches('*@bounce.example', 'Who@Bounce.Example')).toBe(true);
    expect(matches('*@bounce.example', 'who@bouncexexample')).toBe(false);
    expect(matches('ola*', 'ola.nowak@example.org')).toBe(true);
  });
});

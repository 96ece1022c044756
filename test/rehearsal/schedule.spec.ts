import { describe, expect, it } from 'vitest';
import { beginnings, paceOf } from './schedule.js';

describe('the schedule of a rehearsal', () => {
  it('spreads the acts over the orders, with orders before the first and after the last', () => {
    expect(beginnings(1000, 4)).toEqual([200, 400, 600, 800]);
    expect(beginnings(10, 3)).toEqual([2, 5, 7]);
    expect(beginnings(10, 0)).toEqual([]);
  });

  it.each([
    ['steadily before the first act', { begun: 4, actsBegun: 0, actsEnded: 0 }, 'steadily'],
    ['slowly until the first act begins', { begun: 5, actsBegun: 0, actsEnded: 0 }, 'slowly'],
    ['steadily while an act has orders left', { begun: 5, actsBegun: 1, actsEnded: 0 }, 'steadily'],
    [
      'slowly in an act that takes longer than its orders',
      { begun: 10, actsBegun: 1, actsEnded: 0 },
      'slowly',
    ],
    ['slowly in a last act that takes longer', { begun: 30, actsBegun: 2, actsEnded: 1 }, 'slowly'],
    ['steadily to the end after the last act', { begun: 14, actsBegun: 2, actsEnded: 2 }, 'steadily'],
    ['no further once all are placed', { begun: 15, actsBegun: 2, actsEnded: 2 }, 'enough'],
  ] as const)('goes on %s', (_when, progress, pace) => {
    expect(paceOf(progress, 15, 2)).toBe(pace);
  });
});

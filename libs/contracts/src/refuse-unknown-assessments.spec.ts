import { expect, it } from 'vitest';
import { refuseUnknownAssessments } from './refuse-unknown-assessments.js';

const parts = (count: number) => Array.from({ length: count }, (_one, index) => ({ id: `a-${index + 1}` }));

it.each([
  [0, 'none'],
  [2, 'a-1, a-2'],
  [
    50,
    `${parts(20)
      .map(({ id }) => id)
      .join(', ')} and 30 more`,
  ],
])('an order with %i assessments says which when it is told of another', (count, ids) => {
  expect(() => refuseUnknownAssessments(parts(count), [...parts(count), { id: 'a-go' }])).toThrow(
    `The order has no assessment a-go; it has: ${ids}.`,
  );
});

it('what the order has passes', () => {
  expect(() => refuseUnknownAssessments(parts(2), parts(1))).not.toThrow();
});

import { expect, it } from 'vitest';
import { backoffSeconds } from './backoff.js';

const most = (attempt: number) => backoffSeconds(attempt, { base: 2, cap: 300 }, () => 1);

it('the longest delay doubles from attempt to attempt up to the cap', () => {
  expect([1, 2, 3, 4, 9, 500].map(most)).toEqual([2, 4, 8, 16, 300, 300]);
});

it('the delay is spread over the whole range', () => {
  expect(backoffSeconds(3, { base: 2, cap: 300 }, () => 0)).toBe(0);
  expect(backoffSeconds(3, { base: 2, cap: 300 }, () => 0.5)).toBe(4);
});

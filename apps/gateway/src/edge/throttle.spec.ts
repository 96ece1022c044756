import { FixedClock } from '@assay/testing';
import { expect, it } from 'vitest';
import { Throttle } from './throttle.js';

it('an attack from ever new addresses does not fill the memory', () => {
  const throttle = new Throttle(new FixedClock(), 10);
  for (let count = 0; count < 25_000; count += 1) throttle.take(`2001:db8:${count.toString(16)}`);
  expect(throttle.size).toBe(20_000);
});

import { expect, it } from 'vitest';
import { canonicalHash } from './canonical-hash.js';
import { uuidV7 } from './uuid-v7.js';

it('the order of names does not matter, the order of values does', () => {
  expect(canonicalHash({ a: 1, b: { c: [1, 2], d: 2 } })).toBe(
    canonicalHash({ b: { d: 2, c: [1, 2] }, a: 1 }),
  );
  expect(canonicalHash({ a: [1, 2] })).not.toBe(canonicalHash({ a: [2, 1] }));
});

it('an id is a UUID of version 7 that sorts by time', () => {
  const earlier = uuidV7(1_700_000_000_000);
  const later = uuidV7(1_800_000_000_000);
  expect(earlier).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(earlier < later).toBe(true);
  expect(uuidV7(1)).not.toBe(uuidV7(1));
});

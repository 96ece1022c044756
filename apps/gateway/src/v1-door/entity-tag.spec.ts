import { expect, it } from 'vitest';
import { versionsIn } from './entity-tag.js';

it.each([
  [undefined, undefined],
  ['*', ['*']],
  ['"abc-1"', ['abc-1']],
  ['"a", "b"', ['a', 'b']],
  ['W/"weak"', []],
  ['nonsense', []],
  ['', []],
])('If-Match %s asks for one of %j', (header, versions) => {
  expect(versionsIn(header)).toEqual(versions);
});

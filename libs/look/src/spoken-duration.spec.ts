import { expect, it } from 'vitest';
import { spokenDuration } from './spoken-duration.js';

it.each([
  ['en', 1, '1 minute'],
  ['en', 90, '90 minutes'],
  ['en', 150, '2 hours, 30 minutes'],
  ['de', 120, '2 Stunden'],
  ['pl', 2, '2 minuty'],
  ['ar', 3, '3 دقائق'],
])('in %s, %i minutes are said as %s', (language, minutes, said) => {
  expect(spokenDuration(language, minutes)).toBe(said);
});

import { expect, it } from 'vitest';
import { spokenDistance, spokenMoment } from './spoken-moment.js';

const moment = '2026-01-15T12:00:05.000Z';
const words = (language: string, exactness?: 'second') =>
  spokenMoment(language, moment, exactness).text.replace(/<[^>]+>/g, '');

it.each([
  ['en', '15 Jan 2026, 12:00 UTC'],
  ['de', '15. Jan. 2026, 12:00 UTC'],
  ['pl', '15 sty 2026, 12:00 UTC'],
  ['he', '15 בינו׳ 2026, 12:00 UTC'],
])('a moment is written as %s writes it, and says that it is in UTC', (language, said) => {
  expect(words(language)).toBe(said);
  expect(words(language, 'second')).toContain('12:00:05');
  expect(spokenMoment(language, moment).text).toContain(`datetime="${moment}"`);
});

it.each([
  ['en', '2026-01-12T12:00:00.000Z', '3 days ago'],
  ['de', '2026-01-15T09:00:00.000Z', 'vor 3 Stunden'],
  ['fr', '2026-01-17T12:00:00.000Z', 'après-demain'],
  ['he', '2026-01-15T10:00:00.000Z', 'לפני שעתיים'],
  ['ar', '2026-01-15T12:02:00.000Z', 'خلال دقيقتين'],
])('how far away it is is said as %s says it', (language, other, said) => {
  expect(spokenDistance(language, other, new Date('2026-01-15T12:00:00.000Z'))).toBe(said);
});

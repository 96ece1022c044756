import { describe, expect, it } from 'vitest';
import { momentInWords, when } from './moment-in-words.js';

const now = new Date('2026-01-15T12:00:00.000Z');

describe('a moment', () => {
  it.each([
    ['2026-01-15T11:59:58.000Z', 'just now'],
    ['2026-01-15T12:00:20.000Z', 'in a moment'],
    ['2026-01-15T11:59:00.000Z', '1 minute ago'],
    ['2026-01-15T10:00:00.000Z', '2 hours ago'],
    ['2026-01-18T12:00:00.000Z', 'in 3 days'],
  ])('%s is %s', (moment, words) => {
    expect(momentInWords(moment, now)).toBe(words);
  });

  it('keeps how it is exactly in its title', () => {
    expect(when('2026-01-15T13:00:00.000+01:00', now)?.text).toContain('title="2026-01-15 12:00:00.000 UTC"');
    expect(when(undefined, now)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { retryAfterSeconds } from './waiting.js';

const now = Date.parse('2026-11-20T10:00:00Z');
const wait = (header: string | string[] | undefined, status = 429): number | undefined =>
  retryAfterSeconds({ 'retry-after': header }, status, now);

describe('the next call waits', () => {
  it.each([
    ['so many seconds', '7', 7],
    ['until a moment', 'Fri, 20 Nov 2026 10:00:30 GMT', 30],
    ['until a moment that is written the old way', 'Friday, 20-Nov-26 10:00:30 GMT', 30],
    ['until a moment that leaves its zone out', 'Fri Nov 20 10:00:30 2026', 30],
    ['an hour at most', 'Fri, 20 Nov 2026 23:00:00 GMT', 3600],
    ['a second at least', 'Fri, 20 Nov 2026 09:00:00 GMT', 1],
    ['a second where there is nothing to be read', 'soon', 1],
    ['as the first of several headers says', ['5', '50'], 5],
    ['a second after a 429 without a word', undefined, 1],
  ])('%s', (_title, header, seconds) => {
    expect(wait(header)).toBe(seconds);
  });

  it('as long as a 503 says, and for nothing else', () => {
    expect(wait('Fri, 20 Nov 2026 10:02:00 GMT', 503)).toBe(120);
    expect(wait('0', 503)).toBe(0);
    expect(wait(undefined, 503)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { rateLimits, retryAfterSeconds } from './waiting.js';

const now = Date.parse('2026-11-20T10:00:00Z');
const wait = (header: string | string[] | undefined, status = 429): number | undefined =>
  retryAfterSeconds({ 'retry-after': header }, status, now);

describe('the next call waits', () => {
  it.each([
    ['so many seconds', '7', 7],
    ['so many seconds, with spaces around', ' 12 ', 12],
    ['until a moment', 'Fri, 20 Nov 2026 10:00:30 GMT', 30],
    ['until a moment that is written the old way', 'Friday, 20-Nov-26 10:00:30 GMT', 30],
    ['until a moment that leaves its zone out', 'Fri Nov 20 10:00:30 2026', 30],
    ['until a moment that ends with a space', 'Fri, 20 Nov 2026 10:00:30 GMT ', 30],
    ['until a moment of a zone', 'Fri, 20 Nov 2026 04:30:30 -0530', 30],
    ['until a moment of a zone and a space', 'Fri, 20 Nov 2026 04:30:30 -0530 ', 30],
    ['until a moment without a zone, whose year looks like one', '11-20-2026 10:00:30', 30],
    ['until a moment of a zone with a colon', '2026-11-20T15:30:30+05:30', 30],
    ['until a moment of UTC', '2026-11-20T10:00:30Z', 30],
    ['an hour at most', 'Fri, 20 Nov 2026 23:00:00 GMT', 3600],
    ['a second at least', 'Fri, 20 Nov 2026 09:00:00 GMT', 1],
    ['a second where there is nothing to be read', 'soon', 1],
    ['as the first of several headers says', ['5', '50'], 5],
    ['a second after a 429 without a word', undefined, 1],
  ])('%s', (_title, header, seconds) => {
    expect(wait(header)).toBe(seconds);
  });

  it('until a moment by the clock of whoever names it, however wrong ours is', () => {
    const headers = { 'retry-after': 'Fri, 20 Nov 2026 10:00:30 GMT', date: 'Fri, 20 Nov 2026 10:00:00 GMT' };
    expect(retryAfterSeconds(headers, 429)).toBe(30);
  });

  it('as long as a 503 says, and for nothing else', () => {
    expect(wait('Fri, 20 Nov 2026 10:02:00 GMT', 503)).toBe(120);
    expect(wait('0', 503)).toBe(0);
    expect(wait(undefined, 503)).toBeUndefined();
  });
});

describe('the limits that SmartRecruiters reports', () => {
  it('are numbers, each by its name', () => {
    const headers = {
      'x-ratelimit-limit': '10',
      'x-ratelimit-remaining': ['9', '8'],
      'x-ratelimit-concurrent-limit': '80',
      'x-ratelimit-concurrent-remaining': '7',
    };

    expect(rateLimits(headers)).toEqual({
      limit: 10,
      remaining: 9,
      concurrentLimit: 80,
      concurrentRemaining: 7,
    });
  });

  it.each(['ten', '1x', 'x1', '', '1234567890'])('are none where they say %o', (text) => {
    expect(rateLimits({ 'x-ratelimit-limit': text, 'x-ratelimit-remaining': '1' })).toEqual({ remaining: 1 });
  });

  it('are nothing where there are none', () => {
    expect(rateLimits({})).toBeUndefined();
  });
});

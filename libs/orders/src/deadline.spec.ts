import { describe, expect, it } from 'vitest';
import { deadlineAfter, movedReminders, reminderMoments } from './deadline.js';

const at = (text: string): Date => new Date(text);
const texts = (moments: readonly Date[]): string[] => moments.map((moment) => moment.toISOString());

describe('a deadline', () => {
  it.each([
    ['where no clock is set', '2026-01-15T12:34:56.789Z', 7, undefined, '2026-01-22T12:34:56.789Z'],
    [
      'in Berlin over the spring change',
      '2026-03-27T09:00:00Z',
      7,
      'Europe/Berlin',
      '2026-04-03T08:00:00.000Z',
    ],
    [
      'in Berlin over the autumn change',
      '2026-10-23T08:00:00Z',
      7,
      'Europe/Berlin',
      '2026-10-30T09:00:00.000Z',
    ],
    [
      'in New York over the spring change',
      '2026-03-06T15:00:00Z',
      7,
      'America/New_York',
      '2026-03-13T14:00:00.000Z',
    ],
    [
      'in New York over the autumn change',
      '2026-10-30T14:00:00Z',
      7,
      'America/New_York',
      '2026-11-06T15:00:00.000Z',
    ],
    [
      'in Kolkata, where no clock is set',
      '2026-03-27T09:00:00Z',
      7,
      'Asia/Kolkata',
      '2026-04-03T09:00:00.000Z',
    ],
    ['in the hour that Berlin skips', '2026-03-28T01:30:00Z', 1, 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    [
      'over the end of a leap year’s February',
      '2028-02-27T12:00:00Z',
      3,
      undefined,
      '2028-03-01T12:00:00.000Z',
    ],
  ])('%s is at the same time of day', (_name, placedAt, days, timeZone, expected) => {
    expect(deadlineAfter(at(placedAt), days, timeZone).toISOString()).toBe(expected);
  });
});

describe('reminders', () => {
  const quiet = { from: '21:00', to: '08:00', timeZone: 'Europe/Berlin' };
  const from = at('2026-10-20T10:00:00Z');

  it('come so many hours before the deadline, earliest first', () => {
    const expiresAt = at('2026-10-27T10:00:00Z');
    expect(texts(reminderMoments({ from, expiresAt, hoursBefore: [24, 72], quiet: undefined }))).toEqual([
      '2026-10-24T10:00:00.000Z',
      '2026-10-26T10:00:00.000Z',
    ]);
  });

  it('wait for the end of the quiet hours, also in the night in which the clock is set back', () => {
    const expiresAt = at('2026-10-26T01:00:00Z');
    expect(texts(reminderMoments({ from, expiresAt, hoursBefore: [24], quiet }))).toEqual([
      '2026-10-25T07:00:00.000Z',
    ]);
  });

  it('come before the quiet hours when after them would be too late', () => {
    const expiresAt = at('2026-10-23T05:00:00Z');
    expect(texts(reminderMoments({ from, expiresAt, hoursBefore: [2], quiet }))).toEqual([
      '2026-10-22T18:59:00.000Z',
    ]);
  });

  it('come before the quiet hours when these end with the deadline', () => {
    const expiresAt = at('2026-10-23T06:00:00Z');
    expect(texts(reminderMoments({ from, expiresAt, hoursBefore: [2], quiet }))).toEqual([
      '2026-10-22T18:59:00.000Z',
    ]);
  });

  it('never come twice at once, nor before the order, nor after the deadline', () => {
    const expiresAt = at('2026-10-21T10:00:00Z');
    const hoursBefore = [48, 24, 2, 2, 0];
    expect(texts(reminderMoments({ from, expiresAt, hoursBefore, quiet }))).toEqual([
      '2026-10-21T08:00:00.000Z',
    ]);
  });
});

describe('reminders of a candidate whose clock turns out to be elsewhere', () => {
  const hours = { from: '21:00', to: '08:00' };
  const before = { ...hours, timeZone: 'UTC' };
  const moved = (timeZone: string, now: string, expiresAt: string, hoursBefore: number[]) =>
    texts(
      movedReminders({
        now: at(now),
        expiresAt: at(expiresAt),
        hoursBefore,
        before,
        after: { ...hours, timeZone },
      }),
    );

  it.each([
    // 2:00 is quiet in both: it ends at 8:00 where the clock is.
    [
      'in spring',
      '2026-03-20T12:00:00Z',
      '2026-04-01T02:00:00Z',
      ['2026-03-28T07:00:00.000Z', '2026-03-30T06:00:00.000Z'],
    ],
    [
      'in autumn',
      '2026-10-10T12:00:00Z',
      '2026-10-28T02:00:00Z',
      ['2026-10-24T06:00:00.000Z', '2026-10-26T07:00:00.000Z'],
    ],
  ])(
    'follow that clock on both sides of the night in which it is set, %s',
    (_name, now, expiresAt, expected) => {
      expect(moved('Europe/Berlin', now, expiresAt, [48, 96])).toEqual(expected);
    },
  );

  it('come earlier where it is not quiet', () => {
    expect(moved('Asia/Tokyo', '2026-10-10T12:00:00Z', '2026-10-20T02:00:00Z', [24])).toEqual([
      '2026-10-19T02:00:00.000Z',
    ]);
  });

  it('come at once where they only waited for quiet hours that are none', () => {
    const now = '2026-10-19T03:00:00.000Z';
    expect(moved('Asia/Tokyo', now, '2026-10-20T02:00:00Z', [24])).toEqual([now]);
  });

  it('do not come again when they are due at this moment', () => {
    expect(moved('Asia/Tokyo', '2026-10-19T10:00:00Z', '2026-10-20T10:00:00Z', [24])).toEqual([]);
  });

  it('do not come where it is quiet from now on until the deadline', () => {
    expect(moved('Pacific/Auckland', '2026-10-20T08:30:00Z', '2026-10-20T12:00:00Z', [1])).toEqual([]);
  });

  it('do not come with the deadline', () => {
    expect(moved('Europe/Berlin', '2026-10-19T10:00:00Z', '2026-10-20T10:00:00Z', [0])).toEqual([]);
  });

  it('do not come again when they were due before', () => {
    const now = '2026-10-19T21:30:00Z';
    // It was due at 16:45 in New York; in Tokyo it would wait until 8:00, which is still to come.
    const other = { ...before, timeZone: 'America/New_York' };
    const after = { ...hours, timeZone: 'Asia/Tokyo' };
    const rules = { now: at(now), expiresAt: at('2026-10-20T20:45:00Z'), hoursBefore: [24] };
    expect(movedReminders({ ...rules, before: other, after })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { isQuiet, lastAllowedMoment, nextAllowedMoment, type QuietHours } from './quiet-hours.js';

const at = (text: string): Date => new Date(text);
const quiet = (from: string, to: string, timeZone: string): QuietHours => ({ from, to, timeZone });
const berlin = quiet('21:00', '08:00', 'Europe/Berlin');
const newYork = quiet('21:00', '08:00', 'America/New_York');
const kolkata = quiet('21:00', '08:00', 'Asia/Kolkata');

describe('the next allowed moment', () => {
  it.each([
    ['a winter evening in Berlin', berlin, '2026-01-15T20:30:00Z', '2026-01-16T07:00:00.000Z'],
    ['a winter night in Berlin', berlin, '2026-01-15T03:00:00Z', '2026-01-15T07:00:00.000Z'],
    ['a summer evening in Berlin', berlin, '2026-07-15T19:30:00Z', '2026-07-16T06:00:00.000Z'],
    ['a winter evening in New York', newYork, '2026-01-16T02:30:00Z', '2026-01-16T13:00:00.000Z'],
    ['an evening in Kolkata', kolkata, '2026-01-15T16:00:00Z', '2026-01-16T02:30:00.000Z'],
    ['the last minute of quiet', berlin, '2026-01-15T06:59:59Z', '2026-01-15T07:00:00.000Z'],
    ['the night in which Berlin loses an hour', berlin, '2026-03-28T22:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['the night in which Berlin gains an hour', berlin, '2026-10-24T21:00:00Z', '2026-10-25T07:00:00.000Z'],
    [
      'the night in which New York loses an hour',
      newYork,
      '2026-03-08T03:00:00Z',
      '2026-03-08T12:00:00.000Z',
    ],
    [
      'the night in which New York gains an hour',
      newYork,
      '2026-11-01T02:00:00Z',
      '2026-11-01T13:00:00.000Z',
    ],
    ['the night of Berlin’s change in Kolkata', kolkata, '2026-03-29T01:00:00Z', '2026-03-29T02:30:00.000Z'],
  ])('after %s is the end of the quiet hours', (_name, hours, now, expected) => {
    expect(nextAllowedMoment(at(now), hours).toISOString()).toBe(expected);
  });

  it.each([
    ['the first allowed minute', berlin, '2026-01-15T07:00:00Z'],
    ['the last allowed second', berlin, '2026-01-15T19:59:59Z'],
    ['noon in Kolkata', kolkata, '2026-01-15T06:30:00Z'],
  ])('is now at %s', (_name, hours, now) => {
    expect(nextAllowedMoment(at(now), hours)).toEqual(at(now));
  });

  it('is now where there are no quiet hours, also hours that begin when they end', () => {
    const night = at('2026-01-15T02:00:00Z');
    expect(nextAllowedMoment(night, undefined)).toEqual(night);
    expect(nextAllowedMoment(night, quiet('03:00', '03:00', 'Europe/Berlin'))).toEqual(night);
  });

  it('of quiet hours that end in the skipped hour comes an hour later', () => {
    const hours = quiet('22:00', '02:30', 'Europe/Berlin');
    expect(nextAllowedMoment(at('2026-03-29T00:15:00Z'), hours).toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });

  it('of quiet hours that end in the hour that comes twice is quiet twice', () => {
    const hours = quiet('22:00', '02:30', 'Europe/Berlin');
    expect(nextAllowedMoment(at('2026-10-24T23:00:00Z'), hours).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(isQuiet(at('2026-10-25T01:10:00Z'), hours)).toBe(true);
    expect(nextAllowedMoment(at('2026-10-25T01:10:00Z'), hours).toISOString()).toBe(
      '2026-10-25T01:30:00.000Z',
    );
  });

  it('of a pause in the day is its end on the same day', () => {
    const pause = quiet('12:00', '14:00', 'Europe/Berlin');
    expect(nextAllowedMoment(at('2026-01-15T11:30:00Z'), pause).toISOString()).toBe(
      '2026-01-15T13:00:00.000Z',
    );
  });

  it('is never quiet and never in the past, in any hour of a year', () => {
    for (const hours of [berlin, newYork, kolkata, quiet('23:30', '02:30', 'Europe/Berlin')])
      for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 3_540_000) {
        const next = nextAllowedMoment(new Date(time), hours);
        const hoursOff = (next.getTime() - time) / 3_600_000;
        if (isQuiet(next, hours) || hoursOff < 0 || hoursOff > 12) expect.fail(new Date(time).toISOString());
      }
  });
});

describe('quiet hours', () => {
  const pause = quiet('12:00', '14:00', 'Europe/Berlin');

  it.each([
    ['begin with the first minute, in the evening', berlin, '2026-01-15T20:00:00Z', true],
    ['begin with the first minute, in the day', pause, '2026-01-15T11:00:00Z', true],
    ['have not begun before, in the day', pause, '2026-01-15T09:00:00Z', false],
    ['are none where they end as they begin', quiet('03:00', '03:00', 'UTC'), '2026-01-15T03:00:00Z', false],
  ])('%s', (_what, hours, now, expected) => {
    expect(isQuiet(at(now), hours)).toBe(expected);
  });
});

describe('the last allowed moment', () => {
  it('is the minute before the quiet hours began', () => {
    expect(lastAllowedMoment(at('2026-01-16T03:00:00Z'), berlin).toISOString()).toBe(
      '2026-01-15T19:59:00.000Z',
    );
    expect(lastAllowedMoment(at('2026-10-25T05:00:00Z'), berlin).toISOString()).toBe(
      '2026-10-24T18:59:00.000Z',
    );
  });

  it('is now outside of them', () => {
    expect(lastAllowedMoment(at('2026-01-16T12:00:00Z'), berlin)).toEqual(at('2026-01-16T12:00:00Z'));
  });
});

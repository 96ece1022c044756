import { describe, expect, it } from 'vitest';
import { cursorAfter, placeOf } from './cursor.js';

const id = '0190b1a0-0000-7000-8000-000000000001';
const encoded = (text: string): string => Buffer.from(text).toString('base64url');

describe('a cursor', () => {
  it('leads back to its place', () => {
    const place = { at: new Date('2026-01-15T12:00:00.123Z'), id };
    expect(placeOf(cursorAfter(place))).toEqual(place);
  });

  it.each([
    ['nothing', ''],
    ['text', 'somewhere'],
    ['no time', encoded(`soon ${id}`)],
    ['no id', encoded('2026-01-15T12:00:00.123Z 7')],
    ['a time no database knows', encoded(`-271821-04-20T00:00:00.000Z ${id}`)],
    ['a day no calendar has', encoded(`2026-13-41T12:00:00.123Z ${id}`)],
    ['more than a place', encoded(`2026-01-15T12:00:00.123Z ${id} OR 1=1`)],
  ])('of %s is refused', (_what, cursor) => {
    expect(() => placeOf(cursor)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip } from './clip.js';

describe('a clipped text', () => {
  it('is the text itself where it fits', () => {
    expect(clip('Zoë', 3)).toBe('Zoë');
  });

  it.each([
    ['letters', 'abcdef', 4, 'abc…'],
    ['a blank at the seam', 'abc def', 5, 'abc…'],
    ['a pair of units at the seam', 'ab😀cd', 4, 'ab…'],
    ['pairs, each of which counts twice', '😀😀😀', 5, '😀😀…'],
    ['a letter and its mark', 'abe\u0301cd', 4, 'ab…'],
    ['a family of four', 'a👨‍👩‍👧‍👦b', 8, 'a…'],
    ['a Hindi syllable', 'परीक्षार्थी', 6, 'परी…'],
  ])('ends before what does not fit whole: %s', (_what, text, limit, expected) => {
    expect(clip(text, limit)).toBe(expected);
  });

  it('never is longer than its limit, nor ends in half a pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '😀', '\u0301', '\u200d', '👩'), maxLength: 300 }),
        fc.integer({ min: 1, max: 200 }),
        (text, limit) => {
          const clipped = clip(text, limit);
          return clipped.length <= limit && clipped.isWellFormed();
        },
      ),
    );
  });
});

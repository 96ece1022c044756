import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf } from './colour.js';
import { isReadable, nearestReadable, wordsOn } from './contrast.js';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const pair = fc.record({ accent: colour, onAccent: colour });

it('contrast is what WCAG says of colours whose contrast is known', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect([
    isReadable({ accent: '#777777', onAccent: '#ffffff' }),
    isReadable({ accent: '#767676', onAccent: '#ffffff' }),
  ]).toEqual([false, true]);
});

describe('the nearest readable pair', () => {
  it('can be read, and differs in one colour at most', () => {
    fc.assert(
      fc.property(pair, (said) => {
        const nearest = nearestReadable(said);
        expect(isReadable(nearest)).toBe(true);
        expect(nearest.accent === said.accent || nearest.onAccent === said.onAccent).toBe(true);
      }),
    );
  });

  it('of one that can be read is that one', () => {
    fc.assert(
      fc.property(pair, (said) => {
        fc.pre(isReadable(said));
        expect(nearestReadable(said)).toEqual(said);
      }),
    );
  });

  it('is a small step where a small step is enough', () => {
    expect(nearestReadable({ accent: '#777777', onAccent: '#ffffff' })).toEqual({
      accent: '#767676',
      onAccent: '#ffffff',
    });
  });
});

it('words on any colour can be read', () => {
  fc.assert(fc.property(colour, (accent) => isReadable({ accent, onAccent: wordsOn(accent) })));
});

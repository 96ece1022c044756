import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ratingTag } from './rating-tag.js';

it('a tag names partner, interview and rating in lower case', () => {
  expect(ratingTag('HelloHire', 'CSR', 'yes')).toBe('hellohire - csr - yes');
  expect(ratingTag(' Assay ', ' Support\n  Berlin ', 'maybe')).toBe('assay - support berlin - maybe');
});

it('a long interview is shortened, partner and rating are not', () => {
  const tag = ratingTag('hellohire', 'Customer service representative, evening shift', 'maybe');
  expect(tag).toBe('hellohire - customer service representati… - maybe');
  expect(tag).toHaveLength(50);
});

it('no character is cut in half', () => {
  expect(ratingTag('assay', '👩🏽‍🔬'.repeat(9), 'no')).toBe('assay - 👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬… - no');
});

it('every tag keeps the limit and is whole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 255 }),
      fc.constantFrom('yes' as const, 'maybe' as const, 'no' as const),
      (interview, rating) => {
        const tag = ratingTag('a partner of 20 char', interview, rating);
        expect(tag.length).toBeLessThanOrEqual(50);
        expect(tag.isWellFormed()).toBe(true);
        expect(tag.startsWith('a partner of 20 char - ') && tag.endsWith(` - ${rating}`)).toBe(true);
      },
    ),
  );
});

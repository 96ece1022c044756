import { describe, expect, it } from 'vitest';
import { chosenBy, describeEffect, excludedBy, type FieldMapping } from './selection.js';

const mappings: FieldMapping[] = [
  {
    fieldId: 'unit',
    values: [
      { value: 'Retail', packages: ['till', 'sums'], templateId: 'shop' },
      { value: 'Lab', packages: ['chemistry', 'sums'], language: 'de' },
      { value: ' Closed ', packages: [] },
      { value: 'Known' },
    ],
  },
  {
    fieldId: 'level',
    values: [{ value: 'Junior', packages: ['sums'], templateId: 'young', language: 'fr' }],
  },
];
const listed = (fields: Record<string, string>): string[] =>
  ['till', 'sums', 'chemistry'].filter((id) => excludedBy(mappings, fields, id) === undefined);

describe('a selection by field values', () => {
  it.each([
    ['nothing', {}, ['till', 'sums', 'chemistry']],
    ['a mapped value', { unit: 'Retail' }, ['till', 'sums']],
    ['a mapped value between blanks', { unit: ' Retail ' }, ['till', 'sums']],
    ['two mapped values', { unit: 'Retail', level: 'Junior' }, ['sums']],
    ['a value that was mapped between blanks, and selects no package', { unit: 'Closed' }, []],
    ['a value that is mapped to nothing', { unit: 'Known' }, ['till', 'sums', 'chemistry']],
    ['an unknown value (UNK-08)', { unit: 'Moon' }, ['till', 'sums', 'chemistry']],
    ['a value in another spelling', { unit: 'retail' }, ['till', 'sums', 'chemistry']],
    ['an unknown field', { planet: 'Retail' }, ['till', 'sums', 'chemistry']],
    ['an unknown value beside a mapped one', { unit: 'Moon', level: 'Junior' }, ['sums']],
  ])('lists for %s what it selects', (_name, fields, expected) => {
    expect(listed(fields)).toEqual(expected);
  });

  it('names the first field that leaves a package out', () => {
    expect(excludedBy(mappings, { unit: 'Lab', level: 'Junior' }, 'till')).toEqual({
      fieldId: 'unit',
      value: 'Lab',
    });
  });

  it('chooses the template and the language of the first mapping that names one', () => {
    expect(chosenBy(mappings, { unit: 'Retail', level: 'Junior' })).toEqual({
      templateId: 'shop',
      language: 'fr',
    });
    expect(chosenBy(mappings, { unit: 'Lab', level: 'Junior' })).toEqual({
      templateId: 'young',
      language: 'de',
    });
    expect(chosenBy(mappings, { unit: 'Moon' })).toStrictEqual({});
  });

  it('does not take what every object has for a field', () => {
    expect(
      excludedBy([{ fieldId: 'toString', values: [{ value: 'x', packages: [] }] }], {}, 'till'),
    ).toBeUndefined();
  });
});

describe('the effect of a value', () => {
  const nameOf = (id: string): string => id.toUpperCase();
  it.each([
    [
      mappings[0]?.values[0],
      'Only these packages are listed: TILL, SUMS. Invitations use the template shop, unless the package has its own.',
    ],
    [mappings[0]?.values[2], 'No package is listed.'],
    [mappings[0]?.values[3], 'It filters nothing.'],
    [
      { value: 'x', language: 'de' },
      'It filters nothing. Candidates without a language are written to in de.',
    ],
    [undefined, 'It is not mapped, so it filters nothing.'],
  ])('is told in sentences', (mapped, text) => {
    expect(describeEffect(mapped, nameOf)).toBe(text);
  });

  it('is told of many packages in few words', () => {
    const packages = Array.from({ length: 23 }, (_value, index) => `p${index}`);
    expect(describeEffect({ value: 'x', packages }, nameOf)).toMatch(/P19 and 3 more\.$/);
    expect(describeEffect({ value: 'x', packages: packages.slice(0, 20) }, nameOf)).toMatch(/P18, P19\.$/);
  });
});

import { describe, expect, it } from 'vitest';
import { locationParameters } from './fields.js';
import { readPartnerFields } from './partner-fields.js';

describe('the declared fields', () => {
  it('are read from one line', () => {
    expect(
      readPartnerFields(' business-unit | Business unit | Narrows the list ; seniority|Seniority|How long;'),
    ).toEqual([
      { id: 'business-unit', name: 'Business unit', description: 'Narrows the list' },
      { id: 'seniority', name: 'Seniority', description: 'How long' },
    ]);
    expect(readPartnerFields('')).toEqual([]);
    expect(readPartnerFields(' a|A|a ; ; ')).toEqual([{ id: 'a', name: 'A', description: 'a' }]);
  });

  it('may be five', () => {
    expect(readPartnerFields('a|A|a;b|B|b;c|C|c;d|D|d;e|E|e')).toHaveLength(5);
  });

  it.each([
    ['more than five', 'a|A|a;b|B|b;c|C|c;d|D|d;e|E|e;f|F|f', /at most 5/],
    ['the same id twice', 'a|A|a;a|B|b', /twice/],
    ['a field without a description', 'a|A', /id\|name\|description/],
    ['a field without an id', '|A|a', /id\|name\|description/],
    ['a field without a name', 'a| |a', /id\|name\|description/],
    ['a field with too many parts', 'a|A|a|b', /id\|name\|description/],
    ['an id that is no parameter name', 'a b|A|a', /must be 1 to 64/],
  ])('are refused for %s', (_name, text, message) => {
    expect(() => readPartnerFields(text)).toThrow(message);
  });

  it.each(locationParameters)('never take the name %s from SmartRecruiters', (id) => {
    expect(() => readPartnerFields(`${id}|Name|Description`)).toThrow(/SmartRecruiters itself/);
  });
});

import { describe, expect, it } from 'vitest';
import { readFields } from './fields.js';

describe('the fields of a package list call', () => {
  it('are the parameters that are not the location', () => {
    expect(readFields({ 'country-code': 'pl', remote: 'false', 'business-unit': 'Retail' })).toEqual({
      'business-unit': 'Retail',
    });
  });

  it('leave out empty and repeated values', () => {
    expect(readFields({ a: '', b: ['x', 'y'] })).toEqual({});
  });
});

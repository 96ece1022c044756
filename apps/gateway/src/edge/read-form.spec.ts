import { Problem } from '@assay/contracts';
import { expect, it } from 'vitest';
import { readForm } from './read-form.js';

it('a form is read by name', () => {
  expect(readForm(Buffer.from('grant_type=client_credentials&client_id=a+b%2Bc'))).toEqual({
    grant_type: 'client_credentials',
    client_id: 'a b+c',
  });
});

it.each(['&'.repeat(64), 'a=1&a=2', 'a=%00', 'a=%ff', '%00=1'])('the form %s is refused', (text) => {
  expect(() => readForm(Buffer.from(text))).toThrow(Problem);
});

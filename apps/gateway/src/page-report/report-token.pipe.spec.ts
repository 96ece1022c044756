import { expect, it } from 'vitest';
import { reportTokenPipe } from './report-token.pipe.js';

const read = (token: string): unknown => reportTokenPipe.transform(token, { type: 'param' });

it('the token of a link to a report is taken as it stands', () => {
  expect(read('v1.eyJ_a-b.c')).toBe('v1.eyJ_a-b.c');
});

it.each(['.', '..', '', 'a/b', 'a b', 'a'.repeat(201)])(
  '“%s” is no token, and leads nowhere inside',
  (token) => {
    expect(() => read(token)).toThrow(expect.objectContaining({ code: 'report-link-not-found' }));
  },
);

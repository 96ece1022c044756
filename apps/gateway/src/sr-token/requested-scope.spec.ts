import { expect, it } from 'vitest';
import { scopeAnswer } from './requested-scope.js';

const all = { scope: 'packages_view orders_manage orders_modify' };

it('a request that asks for no scope is told of none', () => {
  expect(scopeAnswer(undefined)).toEqual({});
});

it.each([
  'packages_view',
  'orders_modify orders_manage',
  ' packages_view  assessments_read ',
  'orders_manage,x',
  ' ',
])('a request for the scope "%s" is told what the token is good for', (scope) => {
  expect(scopeAnswer(scope)).toEqual(all);
});

it.each(['admin', 'packages_view_not', 'PACKAGES_VIEW', 'a b'])(
  'a request for the scope "%s" alone is refused: no token would be good for it',
  (scope) => {
    expect(() => scopeAnswer(scope)).toThrow(expect.objectContaining({ code: 'scope-unknown' }));
  },
);

import { expect, it } from 'vitest';
import { excerptOf } from './excerpt-of.js';

it.each([
  [
    'their errors',
    '{"errors":[{"code":"ORDER_NOT_FOUND","message":"No such order"}]}',
    'ORDER_NOT_FOUND No such order',
  ],
  [
    'a message with an address',
    '{"errors":[{"code":"X","message":"ola@example.org is taken"}]}',
    'X (address) is taken',
  ],
  ['a document that may name a candidate', '{"candidate":{"firstName":"Ola"}}', '(a JSON document)'],
  [
    'a page of a proxy',
    '<html><head><style>b{}</style></head><body><h1>502  Bad Gateway</h1></body></html>',
    '502 Bad Gateway',
  ],
  ['a token', 'Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJub3J0aCJ9.c2ln is not valid', '(token) is not valid'],
])('%s is kept as codes and words', (_title, text, kept) => {
  expect(excerptOf(text)).toBe(kept);
});

it('nothing is kept of nothing, and little of much', () => {
  expect(excerptOf('')).toBeUndefined();
  expect(excerptOf(undefined)).toBeUndefined();
  expect(excerptOf('word '.repeat(200))?.length).toBeLessThanOrEqual(300);
});

import { expect, it } from 'vitest';
import { readRequester } from './requester.js';

it.each([
  ['{"email":"ola@example.org"}'],
  ['{"userId":"1","email":"ola@example.org"}'],
  ['%7B%22email%22%3A%22ola%40example.org%22%7D'],
  ['email,ola@example.org'],
  ['email=ola@example.org'],
  ['email=ola%40example.org'],
  ['userId=1,email=ola@example.org'],
  ['ola@example.org'],
  ['Ola <ola@example.org>'],
])('UNK-07 the requester header %s names an address', (header) => {
  expect(readRequester(header)).toBe('ola@example.org');
});

it.each([[undefined], [''], ['{}'], ['null'], ['[1]'], ['{"email":5}'], ['nobody'], ['%zz']])(
  'UNK-07 the requester header %s names none, which is no error',
  (header) => {
    expect(readRequester(header)).toBeUndefined();
  },
);

import { Problem } from '@assay/contracts';
import { expect, it } from 'vitest';
import { readClientCredentials } from './client-credentials.js';

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
const code = (read: () => unknown): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.code : 'another error';
  }
};

it('a credential is read from the form', () => {
  const form = { client_id: 'id', client_secret: 'secret' };
  expect(readClientCredentials(form)).toEqual({ clientId: 'id', clientSecret: 'secret' });
});

it('a credential is read from HTTP Basic, form-encoded and with a colon in the secret', () => {
  const credentials = { clientId: 'a b', clientSecret: 's:c+r' };
  expect(readClientCredentials({}, basic('a+b:s:c%2Br'))).toEqual(credentials);
  expect(readClientCredentials({ client_id: 'a b' }, basic('a+b:s:c%2Br'))).toEqual(credentials);
});

it.each([
  [{ client_secret: 's' }, undefined, 'invalid-input'],
  [{ client_id: 'i' }, undefined, 'invalid-input'],
  [{ client_id: 'i', client_secret: '' }, undefined, 'invalid-input'],
  [{ client_id: 'i', client_secret: 's' }, basic('i:s'), 'invalid-input'],
  [{ client_id: 'other' }, basic('i:s'), 'invalid-input'],
  [{}, basic('nocolon'), 'credential-refused'],
  [{}, basic('%zz:s'), 'credential-refused'],
  [{}, 'Bearer abc', 'credential-refused'],
])('the form %j with the header %s is refused', (form, header, expected) => {
  expect(code(() => readClientCredentials(form, header))).toBe(expected);
});

import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { webAddress } from './web-address.js';

const ajv = new Ajv2020();
addFormats.default(ajv);
const isUri = ajv.compile({ type: 'string', format: 'uri' });

it.each([
  'https://a.example',
  'https://a.example/',
  'http://localhost:4000/x?y=%20#z',
  'https://[::1]:8443/a;b@c',
])('%s stays as it is', (address) => {
  expect(webAddress(address)).toBe(address);
});

it.each([
  ['https://app.example.com/kandidat/Zoë Lind?x=1', 'https://app.example.com/kandidat/Zo%C3%AB%20Lind?x=1'],
  [' https://a.example/x ', 'https://a.example/x'],
  ['https://exämple.de/ü', 'https://xn--exmple-cua.de/%C3%BC'],
  ['https://a.example/100%/[x]|{y}?q=^`#a#b', 'https://a.example/100%25/%5Bx%5D%7C%7By%7D?q=%5E%60#a%23b'],
  ['https://a.example/5%a', 'https://a.example/5%25a'],
  ['https:\\\\a.example\\x', 'https://a.example/x'],
])('%s is written as %s', (address, written) => {
  expect(webAddress(address)).toBe(written);
});

it.each(['', 'nothing', 'https://', 'https://a b.example/', 'https://a{b}.example/', 'javascript:alert(1)'])(
  '"%s" is no web address',
  (text) => {
    expect(webAddress(text)).toBeUndefined();
  },
);

it('whatever is one is a URI to who reads by RFC 3986, and stays the same when written again', () => {
  const part = fc.string({ unit: 'binary', maxLength: 12 });
  fc.assert(
    fc.property(fc.tuple(part, part, part), ([path, query, fragment]) => {
      const written = webAddress(`https://a.example/${path}?${query}#${fragment}`);
      return written === undefined || (isUri(written) && webAddress(written) === written);
    }),
    { numRuns: 1000 },
  );
});

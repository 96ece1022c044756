import { describe, expect, it } from 'vitest';
import { newErrand, readErrand } from './sign-in-errand.js';

describe('an errand to the provider', () => {
  it('is known again by what the browser kept, and is unlike any other', () => {
    const errand = newErrand('/console/orders/1?said=x');
    expect(readErrand(errand.cookie)).toEqual(errand);
    const other = newErrand('/console');
    for (const part of ['state', 'nonce', 'codeVerifier'] as const)
      expect(other[part]).not.toBe(errand[part]);
    expect(new Set([errand.state, errand.nonce, errand.codeVerifier]).size).toBe(3);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/console//../c/x y',
    '/portal',
    '/console\\@x',
    7,
    undefined,
  ])('leads to the front page rather than to %s', (to) => {
    expect(newErrand(to).to).toBe('/console');
  });

  it('is none where the cookie was made up', () => {
    const [secret] = newErrand('/console').cookie.split('.');
    const elsewhere = Buffer.from('https://evil.example').toString('base64url');
    for (const cookie of [undefined, '', 'a.b', `${secret}.${elsewhere}`, `${secret}`])
      expect(readErrand(cookie)).toBeUndefined();
  });
});

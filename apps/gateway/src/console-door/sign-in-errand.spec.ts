import { FixedClock } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import type { GatewayConfig } from '../app.config.js';
import { SignInErrands } from './sign-in-errand.js';

const clock = new FixedClock();
const errandsOf = (secret?: string) =>
  new SignInErrands({ CONSOLE_OIDC_CLIENT_SECRET: secret } as GatewayConfig, clock);
const errands = errandsOf('a-client-secret');

describe('an errand to the provider', () => {
  it('is known again by what the browser kept, and is unlike any other', () => {
    const errand = errands.begin('/console/orders/1?said=x');
    expect(errands.read(errand.cookie)).toEqual(errand);
    const other = errands.begin('/console');
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
    expect(errands.begin(to).to).toBe('/console');
  });

  it('is over after ten minutes, whatever the browser keeps', () => {
    const { cookie } = errands.begin('/console');
    clock.advance(600);
    expect(errands.read(cookie)).toBeDefined();
    clock.advance(1);
    expect(errands.read(cookie)).toBeUndefined();
  });

  it('is none where the cookie was made up', () => {
    const [secret = '', begun = '', page = '', signature = ''] = errands.begin('/console').cookie.split('.');
    const elsewhere = Buffer.from('https://evil.example').toString('base64url');
    const whole = [secret, begun, page, signature];
    expect(errands.read(whole.join('.'))).toBeDefined();
    expect(errandsOf('another-secret').read(whole.join('.'))).toBeUndefined();
    const later = String(Number(begun) + 60);
    for (const cookie of [
      undefined,
      '',
      'a.b',
      secret,
      [secret, begun, page].join('.'),
      [secret, later, page, signature].join('.'),
      [secret, begun, elsewhere, signature].join('.'),
    ])
      expect(errands.read(cookie)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { exactOrigin, isSafeUrl, orderIdOf } from './callback-url.js';

const api = 'https://api.smartrecruiters.com';
const path = '/assessment-api/v202010/orders/7d0c1f52-6a0e-4c5b-9f0e-2b6a9e1f4c10/results';

describe('the order id in a result callback URL', () => {
  it('is read from the path', () => {
    expect(orderIdOf(api + path, api)).toBe('7d0c1f52-6a0e-4c5b-9f0e-2b6a9e1f4c10');
  });

  it.each([
    ['another host', `https://evil.example${path}`],
    ['a host that only begins alike', `https://api.smartrecruiters.com.evil.example${path}`],
    ['a user name before the host', `https://api.smartrecruiters.com@evil.example${path}`],
    ['credentials on the right host', `https://user:secret@api.smartrecruiters.com${path}`],
    ['a user name on the right host', `https://user@api.smartrecruiters.com${path}`],
    ['a password on the right host', `https://:secret@api.smartrecruiters.com${path}`],
    ['a path that goes on', `${api}${path}/more`],
    ['plain http', `http://api.smartrecruiters.com${path}`],
    ['another port', `https://api.smartrecruiters.com:8443${path}`],
    ['another path', `${api}/assessment-api/v202010/orders/results`],
    ['a file', `file://api.smartrecruiters.com${path}`],
    ['no URL at all', 'not a url'],
    ['an encoded slash in the id', `${api}/orders/a%2Fb/results`],
  ])('is refused for %s', (_name, url) => {
    expect(orderIdOf(url, api)).toBeUndefined();
  });

  it.each(['?tenant=a%20b&next=https://evil.example', '#results', '?#', '/?v=2#x'])(
    'is read beside %s, which is SmartRecruiters’ to add',
    (rest) => {
      expect(orderIdOf(api + path + rest, api)).toBe('7d0c1f52-6a0e-4c5b-9f0e-2b6a9e1f4c10');
    },
  );

  it('UNK-12 is read on another host of SmartRecruiters as well, where that is configured', () => {
    const other = 'https://api.sandbox.smartrecruiters.com';
    expect(orderIdOf(other + path, api)).toBeUndefined();
    expect(orderIdOf(other + path, [api, other])).toBe('7d0c1f52-6a0e-4c5b-9f0e-2b6a9e1f4c10');
    expect(orderIdOf(api + path, [api, other])).toBe('7d0c1f52-6a0e-4c5b-9f0e-2b6a9e1f4c10');
  });

  it('is read over http on a loopback host only', () => {
    expect(orderIdOf(`http://localhost:4000${path}`, 'http://localhost:4000')).toBeDefined();
    expect(isSafeUrl(new URL('http://10.0.0.1/'))).toBe(false);
    expect(isSafeUrl(new URL('ftp://localhost/'))).toBe(false);
  });
});

describe('an origin that a token may be sent to', () => {
  it.each([
    'https://api.example.com',
    'https://api-2.example.com:8443',
    'http://localhost',
    'http://localhost:4000',
    'http://127.0.0.1:4000',
    'http://[::1]:4000',
  ])('is %s', (origin) => {
    expect(exactOrigin.test(origin)).toBe(true);
  });

  it.each([
    'https://api.example.com/',
    'https://api.example.com:8443/path',
    'https://api.example.com:port',
    'https://*.example.com',
    'https://user@example.com',
    'http://api.example.com',
    'http://localhost.example.com',
    'http://localhost:port',
    'see https://api.example.com',
  ])('is not %s', (origin) => {
    expect(exactOrigin.test(origin)).toBe(false);
  });
});

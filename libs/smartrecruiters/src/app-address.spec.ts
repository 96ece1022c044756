import { describe, expect, it } from 'vitest';
import { isAppAddress } from './app-address.js';

const origins = ['https://*.smartrecruiters.com', 'https://jobs.example:8443', 'http://localhost:4010'];

describe('an address of SmartRecruiters’ application', () => {
  it.each([
    'https://www.smartrecruiters.com/apps?x=1#y',
    'https://a.b.smartrecruiters.com/',
    'https://WWW.SmartRecruiters.COM',
    'https://jobs.example:8443/back',
    'http://localhost:4010/done',
  ])('is %s', (address) => expect(isAppAddress(address, origins)).toBe(true));

  it.each([
    '',
    '/relative',
    '//www.smartrecruiters.com',
    'http://www.smartrecruiters.com/',
    'https://smartrecruiters.com/',
    'https://evilsmartrecruiters.com/',
    'https://www.smartrecruiters.com.evil.example/',
    'https://www.smartrecruiters.com@evil.example/',
    'https://user:pw@www.smartrecruiters.com/',
    'https://evil.example/?.smartrecruiters.com',
    'https://evil.example#.smartrecruiters.com',
    'https://evil.example\\.smartrecruiters.com',
    'https://www.smartrecruiters.com:8443/',
    'https://jobs.example/',
    'http://localhost:4011/',
    'http://127.0.0.1:4010/',
    'javascript:alert(1)//.smartrecruiters.com',
    'data:text/html,https://www.smartrecruiters.com',
    'ftp://www.smartrecruiters.com/',
    'https://.smartrecruiters.com/',
    'https://a;sandbox;.smartrecruiters.com/',
    'https://a,b.smartrecruiters.com/',
    "https://a'b.smartrecruiters.com/",
    'https://www.smartrecruiters.com\\apps',
    'https:\\\\www.smartrecruiters.com/apps',
    'https://www.smartrecruiters.com/apps\\..\\x',
    'https://www.smart\trecruiters.com/apps',
    'https://www.smartrecruiters.com/apps\n',
    ' https://www.smartrecruiters.com/apps',
  ])('is not %s', (address) => expect(isAppAddress(address, origins)).toBe(false));

  it('is where a browser goes: of all the ways to write a way out, none leads anywhere else', () => {
    const foreign = [
      'evil.example',
      'smartrecruiters.com.evil.example',
      '1.2.3.4',
      '[::1]',
      '2130706433',
      'ev\u0131l.example',
    ];
    const own = 'www.smartrecruiters.com';
    const writings = (host: string): string[] => [
      ...['https:', 'http:', 'HTTPS:', 'ftp:', 'ws:', ''].flatMap((scheme) =>
        ['//', '/', '', '\\\\', '/\\', '\\/', '///', '/\t/', '//\n'].map(
          (slashes) => `${scheme}${slashes}${host}/`,
        ),
      ),
      ...[
        `${own}@`,
        `${own}:pw@`,
        `${own}%40`,
        `${own}%2F@`,
        `${own}\\@`,
        `${own}#@`,
        `${own}?@`,
        `${own}/@`,
      ].map((before) => `https://${before}${host}/`),
      ...['#', '?', '/', '\\', ';', '%23', '%00', '\t', '。', '%2e', '/../', '%0d%0aLocation:'].map(
        (between) => `https://${host}${between}.smartrecruiters.com`,
      ),
    ];
    const addresses = [
      ...foreign.flatMap(writings),
      ...[
        'javascript:alert(1)//',
        'data:text/html,',
        'vbscript:x//',
        'blob:https://',
        'file:///',
        'intent://',
        'about:',
      ].map((scheme) => `${scheme}${own}`),
      ...[' ', '\t', '\n', '\u0000', '\u00a0', '\ufeff'].map(
        (space) => `${space}https://evil.example/${own}`,
      ),
    ];
    // What a browser makes of the text, on our page, and not what it looks like.
    const leadsTo = (address: string): string => {
      const url = URL.canParse(address, 'https://assay.example.com/')
        ? new URL(address, 'https://assay.example.com/')
        : undefined;
      return url?.protocol === 'https:' ? url.hostname : 'nowhere good';
    };
    const foreignOnes = addresses.filter((address) => !leadsTo(address).endsWith('.smartrecruiters.com'));
    expect(foreignOnes.length).toBeGreaterThan(400);
    expect(foreignOnes.filter((address) => isAppAddress(address, ['https://*.smartrecruiters.com']))).toEqual(
      [],
    );
  });
});

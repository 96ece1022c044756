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
  ])('is not %s', (address) => expect(isAppAddress(address, origins)).toBe(false));
});

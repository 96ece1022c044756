import { describe, expect, it } from 'vitest';
import { isPublicAddress, mayBeCalled } from './public-address.js';

describe('an address that may be spoken to', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('may be %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'not an address',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    'https://10.0.0.1/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://2130706434/',
    'https://0x0a000001/',
    'https://[fd00::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://127.0.0.2/',
  ])('is not written as %s', (url) => {
    expect(mayBeCalled(new URL(url))).toBe(false);
  });

  it.each(['https://engine.example/', 'http://127.0.0.1:9/', 'http://[::1]:9/', 'http://localhost:9/'])(
    'is written as %s',
    (url) => {
      expect(mayBeCalled(new URL(url))).toBe(true);
    },
  );
});

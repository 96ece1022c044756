import { describe, expect, it } from 'vitest';
import { isPublicAddress, lookUpPublic, mayBeCalled } from './public-address.js';

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
    expect(mayBeCalled(new URL(url), true)).toBe(false);
  });

  it.each(['https://engine.example/', 'http://127.0.0.1:9/', 'http://[::1]:9/', 'http://localhost:9/'])(
    'is written as %s',
    (url) => {
      expect(mayBeCalled(new URL(url), true)).toBe(true);
    },
  );
});

describe('resolving the name of a host', () => {
  const resolve = (hostname: string, loopbackAllowed = true): Promise<unknown> =>
    new Promise((done, fail) => {
      lookUpPublic(loopbackAllowed)(hostname, { all: true }, (error, addresses) =>
        error ? fail(error) : done(addresses),
      );
    });

  // Written as addresses, because these resolve to themselves without a name server.
  it('gives an address that anybody could reach', async () => {
    expect(await resolve('93.184.216.34')).toEqual([{ address: '93.184.216.34', family: 4 }]);
  });

  it.each(['10.0.0.1', '127.0.0.1', '169.254.169.254', 'fd00::1'])('keeps %s back', async (hostname) => {
    await expect(resolve(hostname)).rejects.toMatchObject({ code: 'FORBIDDEN_ADDRESS' });
  });

  it('gives this machine for localhost, and for no other name', async () => {
    expect(await resolve('localhost')).not.toEqual([]);
    await expect(resolve('localhost', false)).rejects.toMatchObject({ code: 'FORBIDDEN_ADDRESS' });
  });
});

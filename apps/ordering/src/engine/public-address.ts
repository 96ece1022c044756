import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { isLoopback } from '@assay/orders';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

// IANA's special-purpose registries: private, shared, link-local (there lives cloud metadata), test, multicast, reserved.
const special = new BlockList();
const ranges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
for (const [network, prefix] of ranges) special.addSubnet(network, prefix);
// Only 2000::/3 is public in IPv6, and of it these carry an IPv4 address that would have to be looked at as well.
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
special.addSubnet('2001::', 23, 'ipv6');
special.addSubnet('2001:db8::', 32, 'ipv6');
special.addSubnet('2002::', 16, 'ipv6');

/** True for an address that anybody on the Internet could reach. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address);
  return version === 6 && publicV6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** False for a URL whose host is written as an address that must not be spoken to, or is this machine where that must not be. */
export function mayBeCalled(url: URL, loopbackAllowed: boolean): boolean {
  if (isLoopback(url)) return loopbackAllowed;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 || isPublicAddress(host);
}

/**
 * Resolves a host and hands on only addresses that may be spoken to; the connection is then made to one of these very
 * addresses, so that a second, different answer of the name server changes nothing. `localhost` is this machine, where
 * that is allowed.
 */
export const lookUpPublic =
  (loopbackAllowed: boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const permitted = addresses.filter(({ address }) =>
        hostname === 'localhost' && loopbackAllowed
          ? loopback.check(address, familyOf(address))
          : isPublicAddress(address),
      );
      const [first] = permitted;
      if (!first) return callback(new ForbiddenAddress(), []);
      return options.all === true ? callback(null, permitted) : callback(null, first.address, first.family);
    });
  };

class ForbiddenAddress extends Error {
  readonly code = 'FORBIDDEN_ADDRESS';
}

function familyOf(address: LookupAddress['address']): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

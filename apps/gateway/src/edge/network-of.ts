import { isIPv6 } from 'node:net';

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const longest = 64;

/**
 * What an address is counted under: an IPv4 address alone, in either way of writing it, and an IPv6 address together
 * with the rest of its /64, which belongs to one customer and out of which a machine takes as many as it likes.
 */
export function networkOf(address: string): string {
  const inner = mapped.exec(address)?.[1];
  if (inner !== undefined) return inner;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address.slice(0, longest);
  return groupsOf(plain).slice(0, 4).join(':');
}

function groupsOf(address: string): string[] {
  // Brings every way of writing an address into one, with at most one "::" in it.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = canonical.split('::').map((part) => part.split(':').filter(Boolean));
  if (after === undefined) return [...before];
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}

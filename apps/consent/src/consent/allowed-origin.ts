import { isSafeUrl, parseUrl } from '@assay/orders';

/** Whether a browser may be sent to the address: https (or a listed loopback), on one of the origins; `*.` is any subdomain. */
export function isAllowedAddress(address: string, origins: readonly string[]): boolean {
  const url = parseUrl(address);
  return url !== undefined && isSafeUrl(url) && origins.some((origin) => covers(origin, url));
}

function covers(origin: string, url: URL): boolean {
  const [scheme, host] = origin.split('://');
  if (!scheme || !host || url.protocol !== `${scheme}:`) return false;
  if (!host.startsWith('*.')) return url.origin === new URL(origin).origin;
  return url.host.endsWith(host.slice(1)) && url.host.length > host.length - 1;
}

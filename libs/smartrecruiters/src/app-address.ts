import { isSafeUrl, parseUrl } from '@assay/orders';

/**
 * Whether a browser may be sent to the address: https (http on a loopback host), on one of the origins of
 * SmartRecruiters' application, where `https://*.host` stands for every subdomain of the host.
 */
export function isAppAddress(address: string, origins: readonly string[]): boolean {
  const url = parseUrl(address);
  return url !== undefined && isSafeUrl(url) && origins.some((origin) => covers(origin, url));
}

function covers(origin: string, url: URL): boolean {
  const [scheme, host = ''] = origin.split('://');
  if (url.protocol !== `${scheme}:`) return false;
  if (!host.startsWith('*.')) return parseUrl(origin)?.origin === url.origin;
  // Browsers take more than names of machines for a host, also what separates the parts of a policy.
  return (
    /^[\w.-]+(:\d+)?$/.test(url.host) && url.host.endsWith(host.slice(1)) && url.host.length >= host.length
  );
}

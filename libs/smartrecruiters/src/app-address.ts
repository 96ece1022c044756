import { isSafeUrl, parseUrl } from '@assay/orders';

const ambiguous = /\\|\p{Cc}|^\s|\s$/u;

/**
 * Whether a browser may be sent to the address: https (http on a loopback host), on one of the origins of
 * SmartRecruiters' application, where `https://*.host` stands for every subdomain of the host.
 *
 * What readers of addresses disagree about is none: a backslash is a slash to some, blanks around it and control characters
 * are nothing to others.
 */
export function isAppAddress(address: string, origins: readonly string[]): boolean {
  if (ambiguous.test(address)) return false;
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

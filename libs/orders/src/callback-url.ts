const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True for a URL whose host is this machine; only such hosts may be spoken to without TLS. */
export function isLoopback(url: URL): boolean {
  return loopback.has(url.hostname);
}

/** True when the URL is https, or http on a loopback host, and carries no user name or password. */
export function isSafeUrl(url: URL): boolean {
  const safeScheme = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  return safeScheme && url.username === '' && url.password === '';
}

/** The URL the text holds, or nothing when it is not an absolute URL. */
export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** What an origin looks like that a token may be sent to: one host, https, or http on a loopback host. */
export const exactOrigin = /^(https:\/\/[\w.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)$/;

const resultPath = /\/orders\/([^/]+)\/results\/?$/;

/**
 * The SmartRecruiters order id hidden in a `resultCallbackURL`, or nothing when the URL does not point at an order's
 * results on the host of one of SmartRecruiters' addresses. A query and a fragment are theirs to add: the address is called
 * as it was given. The body of an order has no id of its own (SmartRecruiters contract section 3.4).
 */
export function orderIdOf(
  resultCallbackUrl: string,
  addresses: string | readonly string[],
): string | undefined {
  const url = parseUrl(resultCallbackUrl);
  if (!url || !isSafeUrl(url)) return undefined;
  if (![addresses].flat().some((address) => new URL(address).host === url.host)) return undefined;
  const id = resultPath.exec(url.pathname)?.[1];
  return id !== undefined && /^[A-Za-z0-9._~-]{1,128}$/.test(id) ? id : undefined;
}

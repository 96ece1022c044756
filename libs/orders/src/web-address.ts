import { parseUrl } from './callback-url.js';

const unreserved = String.raw`[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2}`;
const step = `(?:${unreserved}|[:@])`;
const rest = `(?:${unreserved}|[:@/?])`;
const host = `(?:\\[[0-9a-f:.]+\\]|(?:${unreserved})+)`;
const standard = new RegExp(`^https?://${host}(?::\\d*)?(?:/${step}*)*(?:\\?${rest}*)?(?:#${rest}*)?$`, 'i');

/**
 * The web address as RFC 3986 spells it, or nothing where it is none.
 *
 * Browsers take blanks, letters of every script and much else; SmartRecruiters documents `format: uri` and refuses a whole
 * result for them. So these are percent-encoded, as every browser would, and an address that needs nothing stays as it is.
 */
export function webAddress(text: string): string | undefined {
  const href = parseUrl(text)?.href;
  if (href === undefined) return undefined;
  const address = standard.test(text) ? text : written(href);
  return standard.test(address) ? address : undefined;
}

function written(href: string): string {
  const origin = /^[a-z]+:\/\/[^/?#]*/i.exec(href)?.[0] ?? '';
  const [before, ...fragment] = href.slice(origin.length).split('#').map(encoded);
  return `${origin}${before}${fragment.length > 0 ? '#' : ''}${fragment.join('%23')}`;
}

function encoded(text: string): string {
  return text
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]/g, (character) => encodeURIComponent(character));
}

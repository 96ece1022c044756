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
  if (standard.test(text)) return URL.canParse(text) ? text : undefined;
  const href = parseUrl(text)?.href;
  if (href === undefined) return undefined;
  const [, origin = '', path = ''] = /^([a-z]+:\/\/[^/?#]*)(.*)$/is.exec(href) ?? [];
  const [before = '', ...fragment] = path.split('#').map(encoded);
  const written = origin + before + (fragment.length > 0 ? `#${fragment.join('%23')}` : '');
  return standard.test(written) ? written : undefined;
}

function encoded(text: string): string {
  return text
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]/g, (character) => encodeURIComponent(character));
}

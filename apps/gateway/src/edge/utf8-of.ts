import { isUtf8 } from 'node:buffer';

const mark = Buffer.from('\uFEFF');
// Bytes that are ASCII mean something else in these.
const wide = /^utf-?(16|32)|^ucs-?[24]/;

/**
 * False for bytes that say they are in an encoding in which ASCII is spelled otherwise.
 *
 * Nothing else is believed of `charset`: JSON has no such parameter (RFC 8259 section 11), nor has a form (RFC 6749
 * appendix B), yet libraries of their own accord write `us-ascii`, `utf8` or `ISO-8859-1` beside plain ASCII.
 */
export function isReadable(contentType: string): boolean {
  return !wide.test(charsetOf(contentType) ?? '');
}

/** The body as UTF-8 without a byte order mark (RFC 8259 section 8.1); what is neither UTF-8 nor what it says stays as it is. */
export function utf8Of(body: Buffer, contentType: string | undefined): Buffer {
  if (isUtf8(body)) return body.subarray(0, mark.length).equals(mark) ? body.subarray(mark.length) : body;
  const charset = charsetOf(contentType ?? '');
  try {
    return charset === undefined ? body : Buffer.from(new TextDecoder(charset, { fatal: true }).decode(body));
  } catch {
    return body;
  }
}

function charsetOf(contentType: string): string | undefined {
  return /;\s*charset\s*=[\s"]*([^\s;"]+)/.exec(contentType.toLowerCase())?.[1];
}

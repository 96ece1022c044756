import { checksum, randomBase62 } from './base62.js';

export type SecretKind = 'key' | 'secret';

const secretLength = 43;
const checksumLength = 6;

/** A new secret of 256 bits: `assay_live_<kind>_`, 43 letters and digits, and a checksum, so that scanners find it. */
export function newSecret(kind: SecretKind): string {
  const text = `assay_live_${kind}_${randomBase62(secretLength)}`;
  return text + checksum(text);
}

/** Whether the text can be a secret of that kind at all: its form and its checksum, which every typing error breaks. */
export function isWellFormed(text: string, kind: SecretKind): boolean {
  const length = `assay_live_${kind}_`.length + secretLength;
  if (text.length !== length + checksumLength || !new RegExp(`^assay_live_${kind}_[0-9A-Za-z]+$`).test(text))
    return false;
  return checksum(text.slice(0, length)) === text.slice(length);
}

/** The part of a secret that may be shown, to recognise it by. */
export function recognisable(text: string): string {
  const start = text.lastIndexOf('_') + 1;
  return text.slice(0, start + 4);
}

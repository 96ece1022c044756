import { createHash, randomBytes } from 'node:crypto';

const beginning = 'assay_vendor_';
const wellFormed = /^assay_vendor_[\w-]{43}$/;

/** A new token of the vendor API, 256 random bits; scanners find it by how it begins. */
export function newTokenText(): string {
  return beginning + randomBytes(32).toString('base64url');
}

/** Whether the text can be such a token at all. */
export function isTokenText(text: string): boolean {
  return wellFormed.test(text);
}

/** The part of a token that may be shown, to recognise it by. */
export function recognisable(text: string): string {
  return text.slice(0, beginning.length + 4);
}

/** What is kept of a token: with 256 random bits in it, a plain digest is as hard to undo as any. */
export function tokenDigest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

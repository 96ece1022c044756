import { createHash, hkdfSync } from 'node:crypto';
import { Vault } from '@assay/persistence';

const hash = (...parts: readonly string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts)).digest();

/** A call that is to count once, as far as it is told from others. */
export interface AskedOnce {
  /** Tells the key of one token from every other. */
  readonly keyHash: Buffer;
  /** Tells what was asked with it from everything else. */
  readonly requestHash: Buffer;
  /** Seals its answer: the key is made of the token, which is kept nowhere, so only who shows that token can open it. */
  readonly vault: Vault;
}

/** The same of a token, the key that came with it, and what was asked. */
export function askedOnce(token: string, key: string, asked: readonly string[]): AskedOnce {
  const keyHash = hash(token, key);
  const secret = Buffer.from(hkdfSync('sha256', token, keyHash, 'given-answer', 32));
  return { keyHash, requestHash: hash(...asked), vault: new Vault(secret.toString('base64')) };
}

import { createHash } from 'node:crypto';
import type { Vault } from '@assay/persistence';
import { pepperedHash } from './peppered-hash.js';
import { isWellFormed, type SecretKind } from './secret-text.js';

const purposes = { key: 'api-keys', secret: 'issued-credentials' } as const;
/** Also where its first letter was not copied. */
const ours = 'ssay_live_';
const possible = /^[!-~]{16,256}$/;

/**
 * What is kept of a secret, whoever made it; nothing for one of ours that is misspelt, and for what cannot be one.
 *
 * One that an earlier integration made is known by its SHA-256, which may be all that was kept of it. Whoever shows that
 * digest itself shows another secret: it opens nothing.
 */
export function hashOfSecret(vault: Vault, kind: SecretKind, text: string): Buffer | undefined {
  if (isWellFormed(text, kind)) return pepperedHash(vault, purposes[kind], text);
  if (text.includes(ours) || !possible.test(text)) return undefined;
  return hashOfDigest(vault, kind, createHash('sha256').update(text).digest('hex'));
}

/** The same for a secret of an earlier integration of which only the SHA-256 is at hand, in lower case. */
export function hashOfDigest(vault: Vault, kind: SecretKind, sha256: string): Buffer {
  return pepperedHash(vault, purposes[kind], `sha256:${sha256}`);
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Vault } from '@assay/persistence';

/** What is kept of a secret we only verify: HMAC-SHA-256 with a pepper that is not in the database. */
export function pepperedHash(
  vault: Vault,
  purpose: 'api-keys' | 'issued-credentials',
  secret: string,
): Buffer {
  return createHmac('sha256', vault.derive(purpose)).update(secret).digest();
}

/** Whether two hashes are equal, in a time that does not depend on where they differ. */
export function sameHash(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

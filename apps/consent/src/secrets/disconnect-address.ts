import { createHash, timingSafeEqual } from 'node:crypto';
import type { Vault } from '@assay/persistence';

/** The secret in the address SmartRecruiters calls when a company disconnects: nobody else knows the address. */
export function disconnectSecret(vault: Vault): string {
  return vault.derive('disconnect-address').toString('base64url');
}

/** Whether a secret is that of the address, in a time that does not depend on the secret. */
export function isDisconnectSecret(vault: Vault, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(disconnectSecret(vault)));
}

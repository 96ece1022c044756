import { createHash, timingSafeEqual } from 'node:crypto';
import type { Vault } from '@assay/persistence';

/** The secret in the address SmartRecruiters calls when a company disconnects: nobody else knows the address. */
export function disconnectSecret(vault: Vault): string {
  return secretsOf(vault)[0];
}

/**
 * Whether a secret is that of the address, in a time that does not depend on the secret.
 *
 * While the encryption key is changed, the addresses of both keys are good; the old one ends with the old key.
 */
export function isDisconnectSecret(vault: Vault, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const same = secretsOf(vault).map((secret) => timingSafeEqual(digest(given), digest(secret)));
  return same.includes(true);
}

function secretsOf(vault: Vault): readonly [string, ...string[]] {
  const [present, ...others] = vault.deriveEach('disconnect-address');
  return [present.toString('base64url'), ...others.map((key) => key.toString('base64url'))];
}

import { createPublicKey, generateKeyPairSync } from 'node:crypto';

/** With what mail is signed, as notification is told. */
export interface SigningKey {
  readonly DKIM_DOMAIN: string;
  readonly DKIM_SELECTOR: string;
  readonly DKIM_PRIVATE_KEY: string;
}

/** A new key under this name. */
export function signingKey(selector: string): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { DKIM_DOMAIN: 'assay.example', DKIM_SELECTOR: selector, DKIM_PRIVATE_KEY: privateKey };
}

/** What the domain publishes for it. */
export function publicHalf({ DKIM_PRIVATE_KEY }: Pick<SigningKey, 'DKIM_PRIVATE_KEY'>): string {
  return String(createPublicKey(DKIM_PRIVATE_KEY).export({ type: 'spki', format: 'pem' }));
}

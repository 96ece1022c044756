import { Problem } from '@assay/contracts';
import type { Vault } from '@assay/persistence';
import { hashOfDigest, hashOfSecret } from '../secrets/earlier-secret.js';
import type { SecretKind } from '../secrets/secret-text.js';

interface Said {
  readonly text: string | undefined;
  readonly sha256: string | undefined;
}

/** What is kept of a secret that is said itself or by its SHA-256; the problem `invalid-input` where it is not one of the two. */
export function hashOfEither(
  vault: Vault,
  kind: SecretKind,
  { text, sha256 }: Said,
  { pointer, name }: { readonly pointer: string; readonly name: string },
): Buffer {
  const refuse = (message: string) =>
    new Problem('invalid-input', {}, { errors: [{ pointer: `${pointer}/${name}`, message }] });
  if ((text === undefined) === (sha256 === undefined))
    throw refuse(`either ${name} or ${name}Sha256 is needed`);
  if (text === undefined) return hashOfDigest(vault, kind, sha256 ?? '');
  const hash = hashOfSecret(vault, kind, text);
  if (!hash) throw refuse('is one of Assay and misspelt, or cannot be a secret');
  return hash;
}

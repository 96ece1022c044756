import type { VendorTokenRow } from '../vendor-tokens/vendor-tokens.repository.js';
import type { VendorTokenReply } from './token-shapes.js';

/** A token as its owner may see it. */
export function describeToken(row: VendorTokenRow): VendorTokenReply {
  const { id: tokenId, prefix, name, scopes, accountIds, createdAt, expiresAt, lastUsedAt } = row;
  return {
    tokenId,
    prefix,
    name,
    scopes,
    createdAt: createdAt.toISOString(),
    ...(accountIds ? { accountIds } : {}),
    ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
    ...(lastUsedAt ? { lastUsedAt: lastUsedAt.toISOString() } : {}),
  };
}

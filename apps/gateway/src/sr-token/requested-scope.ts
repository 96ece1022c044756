import { Problem } from '@assay/contracts';

// Both names of the order scope: SmartRecruiters declares one and asks for the other.
const granted: readonly string[] = ['packages_view', 'orders_manage', 'orders_modify'];

/**
 * What the answer says of scopes, when the request asks for any (RFC 6749 section 3.3).
 *
 * SmartRecruiters documents no `scope` for this request, and a token without which it cannot order is not refused for one
 * word too many: a request that names a scope we know gets the token, which says what it is good for. One that names only
 * scopes we do not know gets `invalid_scope` (section 5.2): no token would be good for what is asked.
 */
export function scopeAnswer(requested: unknown): { readonly scope?: string } {
  if (requested === undefined) return {};
  const words = typeof requested === 'string' ? requested.split(/[\s,]+/).filter((word) => word !== '') : [];
  if (words.length > 0 && !words.some((word) => granted.includes(word))) throw new Problem('scope-unknown');
  return { scope: granted.join(' ') };
}

import type { VendorPass } from '../vendor-tokens/vendor-pass.js';

/** What a list is asked for, kept to the accounts of whoever asks. */
export function within<Q extends { readonly accountId?: string }>(
  query: Q,
  { accountIds }: VendorPass,
): Q & { accountIds?: string[] } {
  if (accountIds === undefined) return query;
  const [only] = accountIds.length === 1 ? accountIds : [];
  // One account alone is found by its index.
  return { ...(only === undefined ? {} : { accountId: only }), ...query, accountIds: [...accountIds] };
}

import type { VendorPass } from '../vendor-tokens/vendor-pass.js';

interface Contended {
  contenderAccountId?: string;
}

/** A connection as far as its caller may see: who else tried to connect the company is another account's matter. */
export function seenConnection<C extends Contended>(
  connection: C,
  { accountIds }: VendorPass,
): Omit<C, keyof Contended> & Contended {
  const { contenderAccountId, ...rest } = connection;
  const isSeen = contenderAccountId !== undefined && (accountIds?.includes(contenderAccountId) ?? true);
  return isSeen ? connection : rest;
}

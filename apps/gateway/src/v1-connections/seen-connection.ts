import type { ConnectionReply } from '@assay/contracts/consent';
import type { VendorPass } from '../vendor-tokens/vendor-pass.js';

/** A connection as far as its caller may see: who else tried to connect the company is another account's matter. */
export function seenConnection(connection: ConnectionReply, { accountIds }: VendorPass): ConnectionReply {
  const { contenderAccountId, ...rest } = connection;
  const isSeen = contenderAccountId !== undefined && (accountIds?.includes(contenderAccountId) ?? true);
  return isSeen ? connection : rest;
}

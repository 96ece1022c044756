import { createHash } from 'node:crypto';
import type { AccountPolicy, PolicyReply } from '@assay/contracts/ordering';

/** The policy with its version, which is the same for the same policy and no other. */
export function withVersion(policy: AccountPolicy): PolicyReply & { version: string } {
  // The database keeps the members of a document in an order of its own, always the same.
  const version = createHash('sha256').update(JSON.stringify(policy)).digest('base64url').slice(0, 22);
  return { ...policy, version };
}

import { Problem } from '@assay/contracts';
import type { PlaceOrderRequest } from '@assay/contracts/ordering';
import { isUsableAddress } from '@assay/orders';
import type { Connection } from '../connections/connection.entity.js';
import type { Package } from '../packages/package.entity.js';

/** Why the order cannot be run, for a person, or nothing when it can. */
export function refuseOrder(
  request: PlaceOrderRequest,
  connection: Connection | Problem,
  offered: Package | null,
): Problem | undefined {
  const { packageId } = request;
  const closed = connection instanceof Problem ? connection : refuseConnection(request, connection);
  if (closed) return closed;
  if (!offered) return new Problem('package-not-found', { packageId });
  if (offered.archived) return new Problem('package-archived', { packageId });
  // Whoever takes it while applying is not written to.
  if (!request.inline && !isUsableAddress(request.candidate.email))
    return new Problem('candidate-unreachable');
  return undefined;
}

/** Why this connection takes no order received at that moment. */
export function refuseConnection(request: PlaceOrderRequest, connection: Connection): Problem | undefined {
  // SmartRecruiters was told 202: a recruiter reads the reason, and no new token helps.
  if (request.promised && connection.replaced(request.connectionId))
    return new Problem('connection-draining', { companyId: request.companyId });
  return connection.refusal(request, new Date(request.receivedAt));
}

/**
 * Whether the order came with a token from before the company connected anew. Nothing is kept of such a request: the
 * same order with a token of today is welcome.
 */
export function isOutdated(request: PlaceOrderRequest, connection: Connection): boolean {
  return !request.promised && connection.replaced(request.connectionId);
}

import { createHash } from 'node:crypto';
import type { PlaceOrderRequest } from '@assay/contracts/ordering';

/** A digest that two requests share exactly when they ask for the same, however their fields are arranged. */
export function contentsHash(request: PlaceOrderRequest): string {
  const {
    companyId,
    smartrecruitersOrderId,
    resultCallbackUrl,
    candidate,
    jobId,
    requester,
    packageId,
    fields,
    inline,
  } = request;
  const contents = {
    companyId,
    smartrecruitersOrderId,
    resultCallbackUrl,
    candidate,
    jobId,
    requester,
    packageId,
    fields,
    ...(inline ? { inline } : {}),
  };
  return createHash('sha256').update(JSON.stringify(contents, sorted)).digest('hex');
}

/** For JSON whose names stand in one order. */
export function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

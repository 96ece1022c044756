import type { RecordResultRequest, ResultBody } from '@assay/contracts/results';
import { canonical } from '../documents/document-hash.js';

/** The body alone, without what is absent, its keys in alphabetical order. */
export function canonicalBody({
  orderId: _orderId,
  reason: _reason,
  ...body
}: RecordResultRequest): ResultBody {
  return canonical(body) as ResultBody;
}

import { createHash } from 'node:crypto';
import type { RecordResultRequest, ResultBody } from '@assay/contracts';

/** The body alone, without what is absent, its keys in alphabetical order. */
export function canonicalBody({
  orderId: _orderId,
  reason: _reason,
  ...body
}: RecordResultRequest): ResultBody {
  return sorted(body) as ResultBody;
}

/** Equal for equal contents, whatever the order of their keys. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]),
  );
}

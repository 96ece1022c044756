import { isRecord, type JsonObject } from '../state/json.js';
import type { Assignment } from '../state/world-state.js';

/** What the webhook says about a new order. */
export interface OrderPlaced extends Pick<
  Assignment,
  'orderId' | 'companyId' | 'packageId' | 'candidate' | 'fields' | 'returnUrl'
> {
  assessments: { id: string; name: string }[];
}

/** Reads the data of `order.placed`; null when something a quiz needs is missing. */
export function readOrderPlaced(data: JsonObject): OrderPlaced | null {
  const { orderId, companyId, packageId, candidate, fields } = data;
  const listed = Array.isArray(data.assessments) ? data.assessments : [];
  const assessments = listed
    .filter(isRecord)
    .map(({ id, name }) => ({ id: String(id), name: String(name ?? id) }));
  if (typeof orderId !== 'string' || typeof packageId !== 'string' || !isRecord(candidate)) return null;
  if (assessments.length === 0) return null;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    orderId,
    returnUrl: text(data.returnUrl) || null,
    companyId: text(companyId),
    packageId,
    assessments,
    candidate: {
      firstName: text(candidate.firstName),
      lastName: text(candidate.lastName),
      email: text(candidate.email),
      language: text(candidate.language) || 'en',
    },
    fields: isRecord(fields)
      ? Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, String(v)]))
      : {},
  };
}

import type { FastifyRequest } from 'fastify';
import { type Addressed, matchedAddress } from '../answers/matched-address.js';

/** Whose data a call is about, where its address does not say so. */
export interface AuditNote {
  readonly companyId?: string;
  readonly accountId?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, as the guard of the door has found: the name of a token, or of a person. */
    actor?: string;
    auditNote?: AuditNote;
    /** Writes the call on the trail, for an operation that finds out by itself who may. */
    writeOnTrail?: () => Promise<void>;
  }
}

/** The answer on the audit trail tells that this call, which its guard let in, was about them. */
export function noteForAudit(request: FastifyRequest, note: AuditNote): void {
  request.auditNote = note;
}

/** Has the audit trail tell of this call, about them, before anything is changed or given out; only then go on. */
export async function writeOnTrail(request: FastifyRequest, note: AuditNote): Promise<void> {
  if (!request.writeOnTrail) throw new Error('the operation is not one that says itself who was let in');
  request.auditNote = note;
  await request.writeOnTrail();
}

const doors: readonly (readonly [string, string])[] = [
  ['/v1/', 'vendor'],
  ['/portal', 'portal visitor'],
  ['/sr/integrations', 'SmartRecruiters'],
  ['/sr/integration', 'consent page visitor'],
];

/** Who calls: whom the guard has found, else by which door they came. */
export function actorOf(request: Pick<FastifyRequest, 'actor'> & Addressed): string {
  const address = matchedAddress(request);
  return request.actor ?? doors.find(([start]) => address.startsWith(start))?.[1] ?? 'anybody';
}

import type { FastifyRequest } from 'fastify';

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
  }
}

/** The audit trail tells of this call that it was about them. */
export function noteForAudit(request: FastifyRequest, note: AuditNote): void {
  request.auditNote = { ...request.auditNote, ...note };
}

const doors: readonly (readonly [string, string])[] = [
  ['/v1/', 'vendor'],
  ['/portal', 'portal visitor'],
  ['/sr/integrations', 'SmartRecruiters'],
  ['/sr/integration', 'consent page visitor'],
];

/** Who calls: whom the guard has found, else by which door they came. */
export function actorOf({ actor, url }: Pick<FastifyRequest, 'actor' | 'url'>): string {
  return actor ?? doors.find(([start]) => url.startsWith(start))?.[1] ?? 'anybody';
}

import type { Answer } from './answer.js';
import { expectBody, isRecord } from './expect-body.js';
import type { ResultAttachment } from './package-result.js';
import { refusal, type Transport } from './transport.js';

/** One part of an order as SmartRecruiters shows it. */
export interface ShownAssessment {
  readonly assessmentId?: string;
  readonly status?: string;
  readonly score?: string;
}

/** An order as SmartRecruiters shows it: other names than it is told under, and scores as text. */
export interface ShownOrder {
  readonly orderId?: string;
  readonly status?: string;
  readonly score?: string;
  readonly scoreLabel?: string;
  readonly summary?: string;
  readonly attachments?: readonly ResultAttachment[];
  readonly assessments?: readonly ShownAssessment[];
}

/** How a call that reads is made. */
export interface ReadCall {
  readonly token: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** The application of a candidate for a job (SmartRecruiters contract section 4.3). */
export async function findApplication(
  transport: Transport,
  { candidateId, jobId }: { candidateId: string; jobId: string },
  call: ReadCall,
): Promise<Answer<{ applicationId: string }>> {
  const target = `/candidates/${encodeURIComponent(candidateId)}/jobs/${encodeURIComponent(jobId)}`;
  return expectBody(await get(transport, target, call), ({ applicationId }) =>
    typeof applicationId === 'string' ? { applicationId } : undefined,
  );
}

/** The assessment orders of an application; each is as they sent it, nothing of it is checked. */
export async function readOrders(
  transport: Transport,
  applicationId: string,
  call: ReadCall,
): Promise<Answer<readonly ShownOrder[]>> {
  const query = new URLSearchParams({ applicationId }).toString();
  const answer = await get(transport, `/assessment-api/v202107/assessment-orders?${query}`, call);
  if (answer.kind !== 'accepted') return answer;
  return Array.isArray(answer.body)
    ? { ...answer, body: answer.body.filter(isRecord) }
    : refusal('unavailable', answer.status, 'the answer has not the documented shape');
}

function get(transport: Transport, target: string, call: ReadCall): Promise<Answer<unknown>> {
  const { token, timeoutMs, signal } = call;
  const headers = { authorization: `Bearer ${token}` };
  return transport.send({ method: 'GET', target, headers, timeoutMs, signal });
}

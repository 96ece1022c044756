import type { Answer } from '../outbound/answer.js';
import { expectBody } from '../outbound/expect-body.js';
import type { PeopleCall } from './people-call.js';

/** A job of a company, as far as it is of use. */
export interface JobSummary {
  readonly id: string;
  /** What the company calls it, on one line; SmartRecruiters promises no more than the id. */
  readonly title?: string;
}

const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;

/** A job of the company whose token it is (SmartRecruiters contract section 4.4). */
export async function readJob(
  { transport, token, timeoutMs, signal }: PeopleCall,
  jobId: string,
): Promise<Answer<JobSummary>> {
  const headers = { authorization: `Bearer ${token}` };
  const target = `/jobs/${encodeURIComponent(jobId)}`;
  const answer = await transport.send({ method: 'GET', target, headers, timeoutMs, signal });
  return expectBody(answer, ({ id, title }) => {
    if (typeof id !== 'string') return undefined;
    const line = typeof title === 'string' ? title.replace(unprintable, ' ').trim() : '';
    return line === '' ? { id } : { id, title: line };
  });
}

import type { Answer } from '../outbound/answer.js';
import { expectBody } from '../outbound/expect-body.js';
import { type CandidateInput, type CandidateSummary, readCandidate } from './candidate.js';
import { type PeopleCall, sendJson } from './people-call.js';

/** Creates a person in the talent pool, or on a job; `conflict` when somebody has this e-mail and last name. */
export async function createCandidate(
  call: PeopleCall,
  { firstName, lastName, email }: CandidateInput,
  jobId?: string,
): Promise<Answer<CandidateSummary>> {
  const path = jobId === undefined ? '/candidates' : `/jobs/${encodeURIComponent(jobId)}/candidates`;
  return expectBody(await sendJson(call, 'POST', path, { firstName, lastName, email }), readCandidate);
}

/** Changes a person's first name and nothing else. */
export async function renameCandidate(
  call: PeopleCall,
  candidateId: string,
  firstName: string,
): Promise<Answer<CandidateSummary>> {
  const path = `/candidates/${encodeURIComponent(candidateId)}`;
  return expectBody(await sendJson(call, 'PATCH', path, { firstName }), readCandidate);
}

import type { Answer } from '../outbound/answer.js';
import { expectBody } from '../outbound/expect-body.js';
import { type PeopleCall, sendJson } from './people-call.js';

/** The tags of a person. */
export async function readTags(
  { transport, token, timeoutMs, signal }: PeopleCall,
  candidateId: string,
): Promise<Answer<readonly string[]>> {
  const headers = { authorization: `Bearer ${token}` };
  const target = pathOf(candidateId);
  const answer = await transport.send({ method: 'GET', target, headers, timeoutMs, signal });
  return expectBody(answer, ({ tags }) =>
    Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : undefined,
  );
}

/**
 * Adds a tag to whatever tags the person has at that moment; the same tag again is harmless.
 *
 * SmartRecruiters can also replace or remove all tags at once. Nothing here does: between reading and replacing a
 * recruiter may add a tag, and it would be lost without a trace.
 */
export async function addTag(call: PeopleCall, candidateId: string, tag: string): Promise<Answer<unknown>> {
  return sendJson(call, 'POST', pathOf(candidateId), { tags: [tag] });
}

function pathOf(candidateId: string): string {
  return `/candidates/${encodeURIComponent(candidateId)}/tags`;
}

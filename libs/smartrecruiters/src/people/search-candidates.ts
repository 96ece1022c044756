import type { Answer } from '../outbound/answer.js';
import { expectBody, isRecord } from '../outbound/expect-body.js';
import { type CandidatePage, type CandidateSummary, readCandidate } from './candidate.js';
import type { PeopleCall } from './people-call.js';

const largestPage = 100;

/**
 * One page of the people who match the text. SmartRecruiters finds only people with at least one application, and
 * allows one search at a time per credential (SmartRecruiters contract sections 4.5 and 4.7).
 */
export async function searchCandidates(
  { transport, token, timeoutMs, signal }: PeopleCall,
  query: string,
  pageId?: string,
): Promise<Answer<CandidatePage>> {
  const parameters = new URLSearchParams({ q: query, limit: String(largestPage) });
  if (pageId !== undefined) parameters.set('pageId', pageId);
  const answer = await transport.send({
    method: 'GET',
    target: `/candidates?${parameters.toString()}`,
    headers: { authorization: `Bearer ${token}` },
    timeoutMs,
    signal,
  });
  return expectBody(answer, readPage);
}

function readPage(body: Record<string, unknown>): CandidatePage | undefined {
  const { content, nextPageId } = body;
  if (!Array.isArray(content)) return undefined;
  const people = content.map((one: unknown) => (isRecord(one) ? readCandidate(one) : undefined));
  const next = typeof nextPageId === 'string' && nextPageId !== '' ? { nextPageId } : {};
  return { content: people.filter((one): one is CandidateSummary => one !== undefined), ...next };
}

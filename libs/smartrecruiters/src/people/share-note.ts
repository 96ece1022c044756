import { clip } from '@assay/contracts';
import type { Answer } from '../outbound/answer.js';
import { type PeopleCall, sendJson } from './people-call.js';

const longest = 10_000;

/** Writes a note about a person that everybody who may see the person can read; nothing can be read back of it. */
export async function shareNote(
  call: PeopleCall,
  { candidateId, text }: { readonly candidateId: string; readonly text: string },
): Promise<Answer<unknown>> {
  // Their sign for a mention: it is what puts the note on the candidate.
  const content = clip(`#[CANDIDATE:${candidateId}] ${text}`.toWellFormed(), longest);
  return sendJson(call, 'POST', '/messages/shares', { content, shareWith: { openNote: true } });
}

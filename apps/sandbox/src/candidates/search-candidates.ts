import { Controller, Get, Query } from '@nestjs/common';
import { Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { Refusal } from '../door/refusal.js';
import type { JsonObject } from '../state/json.js';
import type { Candidate } from '../state/world-state.js';
import { World } from '../state/world.js';
import { candidateDetails } from './candidate-details.js';
import { companyOf } from './people-of.js';

/** Finds people with at least one application, page by page; who is in the talent pool only is not found. */
@Controller('candidates')
export class SearchCandidates {
  constructor(private readonly world: World) {}

  @Get()
  @Serves('searchCandidates', 'read')
  run(@Who() caller: Caller, @Query() { q = '', limit = '10', pageId }: Record<string, string>): JsonObject {
    const company = companyOf(this.world, caller);
    const found = company.candidates.filter((person) => person.jobIds.length > 0 && matches(person, q));
    const offset = pageId === undefined ? 0 : offsetOf(pageId);
    const until = offset + Number(limit);
    return {
      limit: Number(limit),
      offset,
      totalFound: found.length,
      ...(until < found.length ? { nextPageId: pageIdOf(until) } : {}),
      content: found.slice(offset, until).map((person) => candidateDetails(company, person)),
    };
  }
}

function matches({ firstName, lastName, email }: Candidate, query: string): boolean {
  return `${firstName} ${lastName} ${email}`.toLowerCase().includes(query.trim().toLowerCase());
}

function pageIdOf(offset: number): string {
  return Buffer.from(`page ${offset}`).toString('base64url');
}

function offsetOf(pageId: string): number {
  const offset = /^page (\d{1,9})$/.exec(Buffer.from(pageId, 'base64url').toString())?.[1];
  if (offset === undefined) throw new Refusal(400, 'INVALID_PAGE_ID', 'There is no such page');
  return Number(offset);
}

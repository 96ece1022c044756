import { type Bearer, type CandidateSummary, SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import type { CallOutcome } from '../calls/company-call.js';
import { CompanyCalls } from '../calls/company-calls.js';
import type { Owed } from '../calls/owed-rows.js';

/** Who was looked for. */
export interface Wanted {
  readonly lastName: string;
  readonly email: string;
}

/** Who has this e-mail and last name among those whom SmartRecruiters finds. */
export type Search =
  | { readonly found: CandidateSummary }
  | { readonly found: 'nobody' | 'several' | 'too-many' }
  | { readonly found: 'failed'; readonly outcome: CallOutcome<unknown> };

const mostPages = 10;

/** Looks for a person by e-mail and last name, which SmartRecruiters keeps unique. */
@Injectable()
export class FindCandidate {
  constructor(
    private readonly calls: CompanyCalls,
    private readonly client: SmartRecruitersPeople,
  ) {}

  /** Searches page by page, one search of the company at a time. */
  async run(row: Owed, wanted: Wanted): Promise<Search> {
    const found: CandidateSummary[] = [];
    let pageId: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const send = (bearer: Bearer) => this.client.search(bearer, wanted.email, pageId);
      const { outcome } = await this.calls.run(row, { name: 'search', alone: true, send });
      if (outcome.kind !== 'accepted') return { found: 'failed', outcome };
      found.push(...outcome.body.content.filter((person) => isSamePerson(person, wanted)));
      pageId = outcome.body.nextPageId;
      if (pageId === undefined) return one(found);
    }
    return { found: 'too-many' };
  }
}

/** True for the same e-mail and last name, however they are capitalised. */
export function isSamePerson(one: Wanted, other: Wanted): boolean {
  return plain(one.email) === plain(other.email) && plain(one.lastName) === plain(other.lastName);
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function one(found: readonly CandidateSummary[]): Search {
  const ids = new Set(found.map(({ id }) => id));
  const [first] = found;
  if (!first) return { found: 'nobody' };
  return ids.size > 1 ? { found: 'several' } : { found: first };
}

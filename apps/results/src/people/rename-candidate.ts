import { SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import type { CallOutcome } from '../people-calls/call-outcome.js';
import { PeopleCalls } from '../people-calls/people-calls.js';
import type { PeopleRow } from '../people-calls/people-rows.js';
import type { PeopleEnding } from '../people-calls/people-work.repository.js';

/** How changing a first name went. */
export type Renamed =
  { readonly renamed: true } | { readonly ending: PeopleEnding } | { readonly refused: CallOutcome<unknown> };

/** Changes the first name of a candidate; saying it again changes nothing. */
@Injectable()
export class RenameCandidate {
  constructor(
    private readonly calls: PeopleCalls,
    private readonly client: SmartRecruitersPeople,
  ) {}

  /** The candidate has the first name, or the reason why not. */
  async run(row: PeopleRow, candidateId: string, firstName: string): Promise<Renamed> {
    const outcome = await this.calls.run(row, { name: 'update' }, (by) =>
      this.client.rename(by, candidateId, firstName),
    );
    if (outcome.kind === 'accepted') return { renamed: true };
    if (outcome.kind === 'conflict') return { ending: { status: 'conflict', reason: 'name-conflict' } };
    if (outcome.kind === 'not-found') return { ending: { status: 'failed', reason: 'candidate-gone' } };
    return { refused: outcome };
  }
}

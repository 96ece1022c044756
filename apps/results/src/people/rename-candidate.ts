import { SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import type { CallOutcome } from '../calls/company-call.js';
import { CompanyCalls } from '../calls/company-calls.js';
import type { Owed } from '../calls/owed-rows.js';
import type { Ending } from '../calls/owed.repository.js';

/** How changing a first name went. */
export type Renamed =
  | { readonly renamed: true }
  | { readonly ending: Ending }
  | { readonly refused: CallOutcome<unknown> };

/** Changes the first name of a candidate; saying it again changes nothing. */
@Injectable()
export class RenameCandidate {
  constructor(
    private readonly calls: CompanyCalls,
    private readonly client: SmartRecruitersPeople,
  ) {}

  /** The candidate has the first name, or the reason why not. */
  async run(row: Owed, candidateId: string, firstName: string): Promise<Renamed> {
    const { outcome } = await this.calls.run(row, {
      name: 'update',
      send: (bearer) => this.client.rename(bearer, candidateId, firstName),
    });
    if (outcome.kind === 'accepted') return { renamed: true };
    if (outcome.kind === 'conflict') return { ending: { status: 'conflict', reason: 'name-conflict' } };
    if (outcome.kind === 'not-found') return { ending: { status: 'failed', reason: 'candidate-gone' } };
    return { refused: outcome };
  }
}

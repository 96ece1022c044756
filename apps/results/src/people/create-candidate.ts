import { type CandidateSummary, SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { type CallOutcome, isAmbiguous } from '../calls/company-call.js';
import { CompanyCalls } from '../calls/company-calls.js';
import type { Owed } from '../calls/owed-rows.js';
import type { Ending } from '../calls/owed.repository.js';
import { FindCandidate, isSamePerson } from './find-candidate.js';
import type { Registrant } from './registrant.js';

/** How creating a person went; `merged` when SmartRecruiters gave us somebody who was there already. */
export type Created =
  | { readonly candidate: CandidateSummary; readonly merged: boolean }
  | { readonly ending: Ending }
  | { readonly refused: CallOutcome<unknown> };

/** Creates a person nobody found, at most once (SmartRecruiters contract UNK-16). */
@Injectable()
export class CreateCandidate {
  constructor(
    private readonly calls: CompanyCalls,
    private readonly client: SmartRecruitersPeople,
    private readonly find: FindCandidate,
  ) {}

  /** The person made, or the one that was there; what was never answered is not sent again. */
  async run(row: Owed, registrant: Registrant): Promise<Created> {
    const { outcome } = await this.calls.run(row, {
      name: 'create',
      once: true,
      send: (bearer) => this.client.create(bearer, registrant, registrant.jobId),
    });
    if (outcome.kind === 'accepted') return compared(outcome.body, registrant);
    if (outcome.kind === 'conflict') return this.existing(row, registrant);
    if (isAmbiguous(outcome)) return this.uncertain(row, registrant);
    if (outcome.kind === 'not-found' && registrant.jobId !== undefined)
      return { ending: { status: 'failed', reason: 'job-not-found' } };
    return { refused: outcome };
  }

  // Somebody has the e-mail and last name: perhaps since our search, perhaps without an application.
  private async existing(row: Owed, registrant: Registrant): Promise<Created> {
    return this.again(row, registrant, { status: 'conflict', reason: 'exists-but-not-found' });
  }

  private async uncertain(row: Owed, registrant: Registrant): Promise<Created> {
    return this.again(row, registrant, { status: 'unknown', reason: 'sent-without-an-answer' });
  }

  private async again(row: Owed, registrant: Registrant, otherwise: Ending): Promise<Created> {
    const search = await this.find.run(row, registrant);
    if (search.found === 'failed') return { refused: search.outcome };
    return typeof search.found === 'object'
      ? { candidate: search.found, merged: true }
      : { ending: otherwise };
  }
}

// Whether a POST for a known person fails, merges or duplicates is not documented: the answer is compared.
function compared(candidate: CandidateSummary, registrant: Registrant): Created {
  if (!isSamePerson(candidate, registrant))
    return { ending: { status: 'conflict', reason: 'answered-with-somebody-else' } };
  return { candidate, merged: candidate.firstName.trim() !== registrant.firstName.trim() };
}

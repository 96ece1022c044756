import type { Tx } from '@assay/persistence';
import { type CandidateSummary, SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { type CallAnswered, type CallOutcome, isAmbiguous } from '../calls/company-call.js';
import { CompanyCalls } from '../calls/company-calls.js';
import type { Owed } from '../calls/owed-rows.js';
import { type Ending, OwedWork } from '../calls/owed.repository.js';
import { FindCandidate, isSamePerson } from './find-candidate.js';
import type { Registrant } from './registrant.js';

/** What follows from trying to create a person; `merged` when SmartRecruiters gave us somebody who was there already. */
export type Created =
  | { readonly candidate: CandidateSummary; readonly merged: boolean }
  | { readonly ending: Ending }
  | { readonly refused: Exclude<CallAnswered<unknown>, { kind: 'accepted' }> };

/** The same, where it takes another call to know. */
type Answered = Created | { readonly search: 'now' | 'later' };

/** What is left to do once the answer is recorded. */
type Left =
  | { readonly candidate: CandidateSummary }
  | { readonly ending: Ending }
  | { readonly refused: CallOutcome<unknown> };

/** Creates a person nobody found, at most once (SmartRecruiters contract UNK-16). */
@Injectable()
export class CreateCandidate {
  constructor(
    private readonly calls: CompanyCalls,
    private readonly client: SmartRecruitersPeople,
    private readonly find: FindCandidate,
    private readonly owed: OwedWork,
  ) {}

  /**
   * Records what follows in the transaction that records the answer, and says what is left to do for somebody who was there
   * already; whether one was made of whom no answer tells, the row's next turn finds out.
   */
  async run(
    row: Owed,
    registrant: Registrant,
    record: (tx: Tx, created: Created) => Promise<string>,
  ): Promise<Left | undefined> {
    const { outcome } = await this.calls.run(row, {
      name: 'create',
      once: true,
      send: (bearer) => this.client.create(bearer, registrant, registrant.jobId),
      settle: async (tx, made) => {
        const answered = answer(made.outcome, registrant);
        return 'search' in answered ? this.search(tx, row, answered.search) : record(tx, answered);
      },
    });
    if (outcome.kind === 'conflict') return this.existing(row, registrant);
    const created = outcome.kind === 'accepted' ? compared(outcome.body, registrant) : undefined;
    return created && 'candidate' in created && created.merged ? created : undefined;
  }

  private async search(tx: Tx, row: Owed, when: 'now' | 'later'): Promise<string> {
    if (when === 'now') await this.owed.mayRepeat(tx, row);
    else await this.owed.wait(tx, row, 0);
    return 'search';
  }

  // Somebody has the e-mail and last name: perhaps since our search, perhaps without an application.
  private async existing(row: Owed, registrant: Registrant): Promise<Left> {
    const search = await this.find.run(row, registrant);
    if (search.found === 'failed') return { refused: search.outcome };
    return typeof search.found === 'object'
      ? { candidate: search.found }
      : { ending: { status: 'conflict', reason: 'exists-but-not-found' } };
  }
}

function answer(outcome: CallAnswered<CandidateSummary>, registrant: Registrant): Answered {
  if (outcome.kind === 'accepted') return compared(outcome.body, registrant);
  if (outcome.kind === 'conflict') return { search: 'now' };
  if (isAmbiguous(outcome)) return { search: 'later' };
  if (outcome.kind === 'not-found' && registrant.jobId !== undefined)
    return { ending: { status: 'failed', reason: 'job-not-found' } };
  return { refused: outcome };
}

// Whether a POST for a known person fails, merges or duplicates is not documented: the answer is compared.
function compared(candidate: CandidateSummary, registrant: Registrant): Created {
  if (!isSamePerson(candidate, registrant))
    return { ending: { status: 'conflict', reason: 'answered-with-somebody-else' } };
  return { candidate, merged: candidate.firstName.trim() !== registrant.firstName.trim() };
}

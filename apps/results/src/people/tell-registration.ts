import type { RegistrationOutcome } from '@assay/contracts/results';
import { Database, WorksOff } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { type OnceColumns, type Owed, owedRows } from '../calls/owed-rows.js';
import type { Ending } from '../calls/owed.repository.js';
import { SettleOwed } from '../calls/settle-owed.js';
import { Policies } from '../policies/policies.js';
import { Ratings } from '../ratings/ratings.repository.js';
import { CreateCandidate } from './create-candidate.js';
import { FindCandidate } from './find-candidate.js';
import { type CandidateSource, People, type StoredPerson } from './people.repository.js';
import { type Candidate, type Registrant, registrantOf } from './registrant.js';
import { Registrations } from './registrations.repository.js';
import { RenameCandidate } from './rename-candidate.js';

type Row = Owed<OnceColumns>;

/** One due registration: search first, then update or create; nothing is ever deleted. */
@Injectable()
export class TellRegistration {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly people: People,
    private readonly registrations: Registrations,
    private readonly ratings: Ratings,
    private readonly settle: SettleOwed,
    private readonly find: FindCandidate,
    private readonly rename: RenameCandidate,
    private readonly create: CreateCandidate,
  ) {}

  /**
   * Has SmartRecruiters know the person as registered, as far as the account's policy allows, or says why it cannot.
   *
   * @again like a submission; nothing that may have been taken already is sent twice
   * @ends `SUBMISSION_HORIZON_HOURS` after it was wanted, at once where SmartRecruiters refuses; as `unknown` where an answer was never seen
   * @attempts people_attempts
   * @replay `PUT /v1/accounts/{accountId}/people/{personId}` with the same body
   */
  @WorksOff('tell-registration', (config: ResultsConfig) => owedRows<OnceColumns>('registrations', config), {
    concurrency: ({ PEOPLE_CONCURRENCY }: ResultsConfig) => PEOPLE_CONCURRENCY,
  })
  async run(row: Row): Promise<void> {
    const person = await this.database.read((tx) => this.people.byId(tx, row.id));
    const policy = await this.policies.current(person.account_id);
    if (!policy) return this.settle.later(row);
    if (!policy.people) return this.settle.end(row, { status: 'off', reason: 'switched-off' });
    const registrant = registrantOf(person, policy.people.createAndUpdate);
    const known = knownCandidate(person);
    if (known) return this.known(row, registrant, known, person.candidate_source);
    return this.search(row, registrant);
  }

  private async known(
    row: Row,
    registrant: Registrant,
    candidate: Candidate,
    source: CandidateSource | null,
  ): Promise<void> {
    if (source !== 'linked') return this.update(row, registrant, candidate, source ?? 'found');
    // Who was pasted is not renamed: nobody compared the names.
    return this.done(row, candidate, source, 'linked');
  }

  private async search(row: Row, registrant: Registrant): Promise<void> {
    const search = await this.find.run(row, registrant);
    if (search.found === 'failed') return this.settle.refused(row, search.outcome);
    if (typeof search.found === 'object') return this.update(row, registrant, search.found, 'found');
    if (search.found === 'nobody') return this.nobody(row, registrant);
    return this.end(row, { status: 'conflict', reason: `${search.found}-found` });
  }

  private async nobody(row: Row, registrant: Registrant): Promise<void> {
    if (!registrant.mayChange) return this.end(row, { status: 'waiting', reason: 'not-found' });
    // A POST left before and was never answered: whoever it made may be out of the search's reach.
    if (row.in_flight) return this.end(row, { status: 'unknown', reason: 'sent-without-an-answer' });
    const created = await this.create.run(row, registrant);
    if ('ending' in created) return this.end(row, created.ending);
    if ('refused' in created) return this.settle.refused(row, created.refused);
    if (created.merged) return this.update(row, registrant, created.candidate, 'found');
    return this.done(row, created.candidate, 'created', 'created');
  }

  private async update(
    row: Row,
    registrant: Registrant,
    candidate: Candidate,
    source: CandidateSource,
  ): Promise<void> {
    const outcome = source === 'created' ? 'created' : 'found';
    if (!registrant.mayChange || candidate.firstName.trim() === registrant.firstName.trim())
      return this.done(row, candidate, source, outcome);
    const renamed = await this.rename.run(row, candidate.id, registrant.firstName);
    if ('refused' in renamed) return this.settle.refused(row, renamed.refused);
    if ('ending' in renamed) return this.end(row, renamed.ending, candidate);
    return this.done(row, { id: candidate.id, firstName: registrant.firstName }, source, 'updated');
  }

  private async done(
    row: Row,
    { id: candidateId, firstName }: Candidate,
    source: CandidateSource,
    outcome: RegistrationOutcome,
  ): Promise<void> {
    await this.settle.end(row, { status: 'done' }, async (tx) => {
      await this.people.identify(tx, row.id, { candidateId, source, firstName });
      await this.registrations.noteOutcome(tx, row.id, outcome);
      if (await this.ratings.release(tx, row.id)) tx.wake('ratings');
    });
  }

  private async end(row: Row, ending: Ending, candidate?: Candidate): Promise<void> {
    await this.settle.end(row, ending, async (tx) => {
      if (!candidate) return;
      const { id: candidateId, firstName } = candidate;
      await this.people.identify(tx, row.id, { candidateId, source: 'found', firstName });
      await this.ratings.release(tx, row.id);
    });
  }
}

function knownCandidate({
  candidate_id: id,
  known_first_name: firstName,
}: StoredPerson): Candidate | undefined {
  return id === null ? undefined : { id, firstName: firstName ?? '' };
}

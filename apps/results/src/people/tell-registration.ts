import type { RegistrationOutcome } from '@assay/contracts/results';
import { Database, type Tx, WorksOff } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { type OnceColumns, type Owed, owedRows } from '../calls/owed-rows.js';
import { type Ending, OwedWork } from '../calls/owed.repository.js';
import { neverAnswered, SettleOwed } from '../calls/settle-owed.js';
import { Policies } from '../policies/policies.js';
import { Ratings } from '../ratings/ratings.repository.js';
import { type Created, CreateCandidate } from './create-candidate.js';
import { FindCandidate } from './find-candidate.js';
import { type CandidateSource, type KnownCandidate, People, type StoredPerson } from './people.repository.js';
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
    private readonly owed: OwedWork,
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
    if (row.in_flight) return this.end(row, neverAnswered);
    const left = await this.create.run(row, registrant, (tx, created) => this.created(tx, row, created));
    if (!left) return;
    if ('ending' in left) return this.end(row, left.ending);
    if ('refused' in left) return this.settle.refused(row, left.refused);
    return this.update(row, registrant, left.candidate, 'found');
  }

  private async created(tx: Tx, row: Row, created: Created): Promise<string> {
    if ('refused' in created) return this.settle.refusedOnce(tx, row, created.refused);
    if ('ending' in created) {
      await this.settle.endWith(tx, row, created.ending);
      return created.ending.status;
    }
    const { candidate, merged } = created;
    if (!merged) {
      await this.settle.endWith(tx, row, { status: 'done' }, this.identified(row, candidate, 'created'));
      return 'done';
    }
    // From here on the person is known, whoever goes on with the row.
    if (await this.owed.mayRepeat(tx, row)) await this.people.identify(tx, row.id, known(candidate, 'found'));
    return 'update';
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
    candidate: Candidate,
    source: CandidateSource,
    outcome: RegistrationOutcome,
  ): Promise<void> {
    await this.settle.end(row, { status: 'done' }, this.identified(row, candidate, source, outcome));
  }

  private identified(
    { id }: Row,
    candidate: Candidate,
    source: CandidateSource,
    outcome: RegistrationOutcome = 'created',
  ): (tx: Tx) => Promise<void> {
    return async (tx) => {
      await this.people.identify(tx, id, known(candidate, source));
      await this.registrations.noteOutcome(tx, id, outcome);
      if (await this.ratings.release(tx, id)) tx.wake('ratings');
    };
  }

  private async end(row: Row, ending: Ending, candidate?: Candidate): Promise<void> {
    await this.settle.end(row, ending, async (tx) => {
      if (!candidate) return;
      await this.people.identify(tx, row.id, known(candidate, 'found'));
      await this.ratings.release(tx, row.id);
    });
  }
}

function known({ id: candidateId, firstName }: Candidate, source: CandidateSource): KnownCandidate {
  return { candidateId, source, firstName };
}

function knownCandidate({
  candidate_id: id,
  known_first_name: firstName,
}: StoredPerson): Candidate | undefined {
  return id === null ? undefined : { id, firstName: firstName ?? '' };
}

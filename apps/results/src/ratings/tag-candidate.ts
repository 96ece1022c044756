import { ResultsConfig } from '../app.config.js';
import { Database, WorksOff, type Leased } from '@assay/persistence';
import { SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { AccountSwitches } from '../people-calls/account-switches.js';
import type { CallOutcome } from '../people-calls/call-outcome.js';
import { PeopleCalls } from '../people-calls/people-calls.js';
import { type Owed, peopleRows, type PeopleRow } from '../people-calls/people-rows.js';
import { SettlePeople } from '../people-calls/settle-people.js';

/** A leased rating. */
export interface RatingRow extends PeopleRow {
  readonly person: string;
  readonly tag: string;
}

const MOST_TAGS = 100;
const ORDERING_AWAY_SECONDS = 5;

/**
 * One due rating: its tag is added to whatever tags the candidate has.
 *
 * Never by writing the whole set back, which would lose what a recruiter does meanwhile: docs/decisions/0009.
 */
@Injectable()
export class TagCandidate {
  constructor(
    private readonly database: Database,
    private readonly switches: AccountSwitches,
    private readonly calls: PeopleCalls,
    private readonly client: SmartRecruitersPeople,
    private readonly settle: SettlePeople,
  ) {}

  /**
   * Adds the tag, or says why it cannot be added; adding it again changes nothing.
   *
   * @again like a submission
   * @ends `SUBMISSION_HORIZON_HOURS` after it was wanted, at once where SmartRecruiters refuses
   * @attempts people_attempts
   * @replay `PUT /v1/accounts/{accountId}/people/{personId}/ratings/{interviewId}` with the same body
   */
  @WorksOff('tag-candidate', (config: ResultsConfig) => peopleRows<Owed<RatingRow>>('ratings', config), {
    concurrency: ({ PEOPLE_CONCURRENCY }: ResultsConfig) => PEOPLE_CONCURRENCY,
  })
  async run(leased: Leased<Owed<RatingRow>>): Promise<void> {
    const row: RatingRow = { ...leased, table: 'ratings' };
    const { accountId, candidateId } = await this.personOf(row.person);
    const policy = await this.switches.of(accountId);
    if (!policy) return this.settle.later(row, ORDERING_AWAY_SECONDS);
    if (!policy.people) return this.settle.end(row, { status: 'off', reason: 'switched-off' });
    if (candidateId === null) return this.settle.end(row, { status: 'waiting', reason: 'person-unknown' });
    const added = await this.calls.run(row, { name: 'tag' }, (by) =>
      this.client.addTag(by, candidateId, row.tag),
    );
    if (added.kind === 'accepted') return this.settle.end(row, { status: 'done' });
    if (added.kind === 'rejected' && (await this.isFull(row, candidateId)))
      return this.settle.end(row, { status: 'failed', reason: 'tag-limit' });
    return this.refused(row, added);
  }

  private async refused(row: RatingRow, outcome: CallOutcome<unknown>): Promise<void> {
    if (outcome.kind === 'not-found')
      return this.settle.end(row, { status: 'failed', reason: 'candidate-gone' });
    return this.settle.refused(row, outcome);
  }

  private async isFull(row: RatingRow, candidateId: string): Promise<boolean> {
    const read = await this.calls.run(row, { name: 'read-tags' }, (by) =>
      this.client.readTags(by, candidateId),
    );
    return read.kind === 'accepted' && read.body.length >= MOST_TAGS;
  }

  private async personOf(id: string): Promise<{ accountId: string; candidateId: string | null }> {
    const [person] = await this.database.read((tx) =>
      tx.query<{ accountId: string; candidateId: string | null }>(
        'SELECT account_id AS "accountId", candidate_id AS "candidateId" FROM people WHERE id = $1',
        [id],
      ),
    );
    if (!person) throw new Error('a rating is due for a person who is not there');
    return person;
  }
}

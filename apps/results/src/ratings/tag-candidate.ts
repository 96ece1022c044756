import { Database, WorksOff } from '@assay/persistence';
import { SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CompanyCalls } from '../calls/company-calls.js';
import { type OnceColumns, type Owed, owedRows } from '../calls/owed-rows.js';
import { SettleOwed } from '../calls/settle-owed.js';
import { Policies } from '../policies/policies.js';

/** What a lease tells of a rating. */
export interface RatingColumns extends OnceColumns {
  readonly person: string;
  readonly tag: string;
}

type Row = Owed<RatingColumns>;

const mostTags = 100;

/**
 * One due rating: its tag is added to whatever tags the candidate has.
 *
 * Never by writing the whole set back, which would lose what a recruiter does meanwhile: docs/decisions/0009.
 */
@Injectable()
export class TagCandidate {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly calls: CompanyCalls,
    private readonly client: SmartRecruitersPeople,
    private readonly settle: SettleOwed,
  ) {}

  /**
   * Adds the tag, or says why it cannot be added; adding it again changes nothing.
   *
   * @again like a submission
   * @ends `SUBMISSION_HORIZON_HOURS` after it was wanted, at once where SmartRecruiters refuses
   * @attempts people_attempts
   * @replay `PUT /v1/accounts/{accountId}/people/{personId}/ratings/{interviewId}` with the same body
   */
  @WorksOff('tag-candidate', (config: ResultsConfig) => owedRows<RatingColumns>('ratings', config), {
    concurrency: ({ PEOPLE_CONCURRENCY }: ResultsConfig) => PEOPLE_CONCURRENCY,
  })
  async run(row: Row): Promise<void> {
    const { accountId, candidateId } = await this.personOf(row.person);
    const policy = await this.policies.current(accountId);
    if (!policy) return this.settle.later(row);
    if (!policy.people) return this.settle.end(row, { status: 'off', reason: 'switched-off' });
    if (candidateId === null) return this.settle.end(row, { status: 'waiting', reason: 'person-unknown' });
    const { outcome } = await this.calls.run(row, {
      name: 'tag',
      send: (bearer) => this.client.addTag(bearer, candidateId, row.tag),
    });
    if (outcome.kind === 'accepted') return this.settle.end(row, { status: 'done' });
    if (outcome.kind === 'rejected' && (await this.isFull(row, candidateId)))
      return this.settle.end(row, { status: 'failed', reason: 'tag-limit' });
    if (outcome.kind === 'not-found')
      return this.settle.end(row, { status: 'failed', reason: 'candidate-gone' });
    return this.settle.refused(row, outcome);
  }

  private async isFull(row: Row, candidateId: string): Promise<boolean> {
    const { outcome } = await this.calls.run(row, {
      name: 'read-tags',
      send: (bearer) => this.client.readTags(bearer, candidateId),
    });
    return outcome.kind === 'accepted' && outcome.body.length >= mostTags;
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

import { Problem } from '@assay/contracts';
import { type Person, ratePerson, type RatePersonRequest } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { ratingTag } from '../ratings/rating-tag.js';
import { Ratings } from '../ratings/ratings.repository.js';
import { CompanyOf } from './company-of.js';
import { DescribePerson } from './describe-person.js';
import { People, type StoredPerson } from './people.repository.js';

@Controller()
export class RatePerson {
  constructor(
    private readonly database: Database,
    private readonly companies: CompanyOf,
    private readonly people: People,
    private readonly ratings: Ratings,
    private readonly describe: DescribePerson,
    private readonly config: ResultsConfig,
  ) {}

  /** Keeps a rating; its tag is added to the candidate as soon as it is known who that is. */
  @Answers(ratePerson)
  async run(request: RatePersonRequest): Promise<Person> {
    const { accountId, personId } = request;
    const known = await this.database.read((tx) => this.people.find(tx, accountId, personId));
    if (!known) throw new Problem('person-not-found', { personId });
    // The company may have connected another account since the person was registered.
    const companyId = await this.companies.run(accountId, known.company_id ?? undefined);
    const template = await this.describe.template(accountId);
    return this.database.transaction(async (tx) => {
      // Whoever was erased meanwhile is not made again by a rating.
      const person = await this.people.lock(tx, accountId, personId);
      await this.keep(tx, person, companyId, request);
      return this.describe.run(tx, person, template);
    });
  }

  private async keep(
    tx: Tx,
    { id: person, candidate_id: candidateId }: StoredPerson,
    companyId: string,
    { interviewId, interview, rating }: RatePersonRequest,
  ): Promise<void> {
    const tag = ratingTag(this.config.PARTNER_NAME, interview, rating);
    const wanted = { person, companyId, interviewId, interview, rating, tag, known: candidateId !== null };
    if (await this.ratings.want(tx, wanted)) tx.wake('ratings');
  }
}

import { Problem } from '@assay/contracts';
import { linkProfile, type LinkProfileRequest, type Person } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { isAppAddress } from '@assay/smartrecruiters';
import { Controller } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { Ratings } from '../ratings/ratings.repository.js';
import { DescribePerson } from './describe-person.js';
import { People, type StoredPerson } from './people.repository.js';
import { candidateIdIn } from './candidate-id-in.js';
import { Registrations } from './registrations.repository.js';

const always = ['https://www.smartrecruiters.com', 'https://*.smartrecruiters.com'];

@Controller()
export class LinkProfile {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly registrations: Registrations,
    private readonly ratings: Ratings,
    private readonly describe: DescribePerson,
    private readonly config: ResultsConfig,
  ) {}

  /** Keeps a pasted profile address, for somebody who may never have been registered; it says who the person is. */
  @Answers(linkProfile)
  async run({ accountId, personId, url }: LinkProfileRequest): Promise<Person> {
    if (!isAppAddress(url, [...always, ...this.config.SMARTRECRUITERS_APP_ORIGINS]))
      throw new Problem('profile-link-refused');
    const template = await this.describe.template(accountId);
    return this.database.transaction(async (tx) => {
      const person = await this.people.claim(tx, accountId, personId);
      await this.people.link(tx, person.id, url);
      await this.identify(tx, person, candidateIdIn(url));
      return this.describe.run(tx, await this.people.byId(tx, person.id), template);
    });
  }

  private async identify(tx: Tx, { id }: StoredPerson, candidateId: string | undefined): Promise<void> {
    if (candidateId === undefined) return;
    await this.people.identify(tx, id, { candidateId, source: 'linked', firstName: null });
    await this.registrations.resolve(tx, id);
    if (await this.ratings.release(tx, id)) tx.wake('ratings');
  }
}

import { Problem } from '@assay/contracts';
import { type NamedPerson, type Person, showPerson } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { DescribePerson } from './describe-person.js';
import { People } from './people.repository.js';

@Controller()
export class ShowPerson {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly describe: DescribePerson,
  ) {}

  /** A person with the link to the profile and every call that was made about them. */
  @Answers(showPerson)
  async run({ accountId, personId }: NamedPerson): Promise<Person> {
    const template = await this.describe.template(accountId);
    // A registration that is done, of somebody who is not known yet, never was.
    return this.database.readAtOneMoment(async (tx) => {
      const person = await this.people.find(tx, accountId, personId);
      if (!person) throw new Problem('person-not-found', { personId });
      return this.describe.run(tx, person, template);
    });
  }
}

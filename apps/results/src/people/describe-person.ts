import type { PeopleStatus, Person, PersonRegistration } from '@assay/contracts/results';
import { leadingThatFit, omittedOf } from '@assay/messaging';
import { profileAddress } from '@assay/orders';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../calls/attempts.repository.js';
import { nextStepFor } from '../calls/next-steps.js';
import { Policies } from '../policies/policies.js';
import { Ratings } from '../ratings/ratings.repository.js';
import type { StoredPerson } from './people.repository.js';
import { Registrations } from './registrations.repository.js';

/** Puts together what is known of a person. */
@Injectable()
export class DescribePerson {
  constructor(
    private readonly registrations: Registrations,
    private readonly ratings: Ratings,
    private readonly attempts: Attempts,
    private readonly policies: Policies,
  ) {}

  /** Asks for the template of addresses, so that it need not be asked for within a transaction. */
  async template(accountId: string): Promise<string | undefined> {
    return (await this.policies.current(accountId))?.profileUrlTemplate;
  }

  /** The person as the vendor sees it. */
  async run(tx: Tx, person: StoredPerson, template: string | undefined): Promise<Person> {
    const registration = await this.registration(tx, person.id);
    const rated = await this.ratings.describe(tx, person.id);
    const ratings = leadingThatFit(rated);
    return {
      accountId: person.account_id,
      personId: person.person_id,
      ...present('companyId', person.company_id),
      ...present('candidateId', person.candidate_id),
      ...present('firstName', person.first_name),
      ...present('lastName', person.last_name),
      ...present('email', person.email),
      ...present('interview', person.interview),
      ...present('jobId', person.job_id),
      ...present('profileUrl', profileOf(person, template)),
      ...(registration ? { registration } : {}),
      ratings,
      ...omittedOf(rated.length, ratings.length),
    };
  }

  private async registration(tx: Tx, id: string): Promise<PersonRegistration | undefined> {
    const row = await this.registrations.of(tx, id);
    if (!row) return undefined;
    return {
      status: row.status as PeopleStatus,
      ...present('outcome', row.outcome),
      ...present('reason', row.reason),
      ...nextStepFor(row.reason),
      attempts: await this.attempts.of(tx, id),
    };
  }
}

// What somebody pasted counts; else what follows from the candidate.
function profileOf({ profile_link: link, candidate_id: id }: StoredPerson, template?: string): string | null {
  return link ?? (id === null ? null : profileAddress(template, id));
}

function present<K extends string, V>(name: K, value: V | null): { [name in K]?: V } {
  return (value === null ? {} : { [name]: value }) as { [name in K]?: V };
}

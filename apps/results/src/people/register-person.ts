import { type Person, registerPerson, type RegisterPersonRequest } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { CompanyOf } from './company-of.js';
import { DescribePerson } from './describe-person.js';
import { People, type PersonDetails, type StoredPerson } from './people.repository.js';
import { Registrations } from './registrations.repository.js';

// What was said already and went through, or is on its way, is not told again.
const standing: ReadonlySet<string> = new Set(['due', 'done']);

@Controller()
export class RegisterPerson {
  constructor(
    private readonly database: Database,
    private readonly companies: CompanyOf,
    private readonly people: People,
    private readonly registrations: Registrations,
    private readonly describe: DescribePerson,
  ) {}

  /** Keeps a registration; a new or changed one, or one that did not get through, is due at once. */
  @Answers(registerPerson)
  async run({ accountId, personId, companyId: named, ...said }: RegisterPersonRequest): Promise<Person> {
    const known = await this.database.read((tx) => this.people.find(tx, accountId, personId));
    const companyId = await this.companies.run(accountId, named ?? known?.company_id ?? undefined);
    const template = await this.describe.template(accountId);
    return this.database.transaction(async (tx) => {
      const before = await this.people.claim(tx, accountId, personId);
      await this.keep(tx, before, { ...said, companyId });
      return this.describe.run(tx, await this.people.byId(tx, before.id), template);
    });
  }

  private async keep(tx: Tx, before: StoredPerson, details: PersonDetails): Promise<void> {
    const registration = await this.registrations.of(tx, before.id);
    if (registration && standing.has(registration.status) && isSame(before, details)) return;
    await this.people.describe(tx, before.id, details);
    await this.registrations.want(tx, before.id, details.companyId);
    tx.wake('registrations');
  }
}

function isSame(
  before: StoredPerson,
  { companyId, firstName, lastName, email, interview, jobId }: PersonDetails,
): boolean {
  const said = [companyId, firstName, lastName, email, interview ?? null, jobId ?? null];
  const kept = [
    before.company_id,
    before.first_name,
    before.last_name,
    before.email,
    before.interview,
    before.job_id,
  ];
  return said.every((value, index) => value === kept[index]);
}

import { expect } from 'vitest';
import type { Patience } from './patience.fixture.js';
import { applied, candidateOf, Persons } from './people.fixture.js';
import { type Parties, unique } from './stories.fixture.js';

/** What a vendor tells of people who are in no order. */
export class Registering {
  constructor(
    private readonly patience: Patience,
    private readonly parties: Parties,
  ) {}

  /** Who is new, who is known by another first name, and who is rated. */
  async registers(): Promise<void> {
    const persons = new Persons(this.patience.world, this.parties.accountId);
    // Who is created once, whatever comes of it, is followed by others.
    while (['search', 'create', 'update', 'tell-registration'].some((words) => this.patience.awaits(words)))
      await this.registersTwo(persons);
    const [ada] = await this.registersTwo(persons);
    await persons.registered(ada.email, 'done');
    await persons.put(ada.email, '/ratings/i-1', { interview: 'CSR', rating: 'yes' });
    await this.patience.until('tag-');
    if (this.patience.awaits('read-tags')) await this.cannotTag(persons, ada.email);
    expect(await candidateOf(this.patience.world, this.parties.companyId, ada.email)).toMatchObject(ada);
  }

  /** Somebody new, and somebody of another first name. */
  private async registersTwo(persons: Persons) {
    const ada = { firstName: 'Ada', lastName: 'Byron', email: `${unique('ada')}@example.org` };
    const mary = { firstName: 'Mary', lastName: 'Shelley', email: `${unique('mary')}@example.org` };
    await applied(this.patience.world, this.parties.companyId, { ...mary, firstName: 'M.' });
    for (const person of [ada, mary])
      await this.patience.says(
        'PUT',
        `/v1/accounts/${this.parties.accountId}/people/${person.email}`,
        person,
      );
    for (const { email } of [ada, mary])
      await persons.until(email, ({ registration }) => registration?.status !== 'due');
    return [ada, mary] as const;
  }

  private async cannotTag(persons: Persons, personId: string): Promise<void> {
    await this.patience.world.sandbox.faults({
      where: 'people',
      kind: '400',
      companyId: this.parties.companyId,
    });
    await persons.put(personId, '/ratings/i-2', { interview: 'Sales', rating: 'yes' });
    await this.patience.until('read-tags');
    await this.patience.world.sandbox.clearFaults();
  }
}

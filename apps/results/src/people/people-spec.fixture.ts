import { listConnections, showConnection } from '@assay/contracts/consent';
import type { AccountPolicy } from '@assay/contracts/ordering';
import type { NamedPerson, Person } from '@assay/contracts/results';
import { eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { migrations } from '../../migrations/index.js';
import type { ResultsConfig } from '../app.config.js';
import { FakeBus, type ResultsApp, resultsApp } from '../results-app.fixture.js';
import { PeopleServer } from './people-server.fixture.js';

export const accountId = 'northwind';
export const companyId = 'NorthwindRobotics';
export const ada = { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.org' };

/** A database, people at SmartRecruiters, and loops that run; all of it empty for each test. */
export class PeopleSpec {
  spec: TestDatabase;
  server: PeopleServer;
  app: ResultsApp;
  bus: FakeBus;
  private readonly apps: ResultsApp[] = [];

  /** Another process on the same database. */
  async replica(changes: Partial<ResultsConfig> = {}): Promise<ResultsApp> {
    const settings = { SWEEP_INTERVAL_MS: 200, SUBMISSION_RETRY_BASE_SECONDS: 1, ...changes };
    const app = await resultsApp(this.spec, this.server.url, settings, this.bus);
    this.apps.push(app);
    for (const loop of loopsOf(app)) loop.start();
    return app;
  }

  /** What the account allows from now on. */
  allow(policy: Partial<AccountPolicy>): void {
    this.bus.policies.set(accountId, policy);
  }

  register(changes: object = {}, personId = 'p-1'): Promise<Person> {
    return this.app.register.run({ accountId, personId, ...ada, ...changes });
  }

  rate(rating: 'yes' | 'maybe' | 'no', interview = 'CSR', personId = 'p-1'): Promise<Person> {
    return this.app.rate.run({ accountId, personId, interviewId: 'i-1', interview, rating });
  }

  show(personId = 'p-1'): Promise<Person> {
    const named: NamedPerson = { accountId, personId };
    return this.app.showPerson.run(named);
  }

  /** The person once this holds. */
  until(holds: (person: Person) => boolean, personId = 'p-1'): Promise<Person> {
    return eventually(async () => {
      const person = await this.show(personId);
      if (!holds(person)) throw new Error(JSON.stringify(person));
      return person;
    });
  }

  /** The person once the registration got so far. */
  registered(status: string, personId = 'p-1'): Promise<Person> {
    return this.until(({ registration }) => registration?.status === status, personId);
  }

  /** The person once the one rating got so far. */
  rated(status: string): Promise<Person> {
    return this.until(({ ratings: [rating] }) => rating?.status === status);
  }

  async begin(): Promise<void> {
    await this.spec.clear();
    this.server.reset();
    this.bus = new FakeBus();
    const connection = { companyId, accountId, status: 'active' };
    this.bus.replies.set(listConnections.name, () => ({ items: [connection] }));
    this.bus.replies.set(showConnection.name, () => connection);
    this.allow({ people: { createAndUpdate: true }, notes: true });
    this.app = await this.replica();
  }

  async stop(): Promise<void> {
    const loops = this.apps.splice(0).flatMap(loopsOf);
    await Promise.all(loops.map((loop) => loop.stop()));
  }
}

const loopsOf = ({ noteLoop, ratingLoop, registrationLoop }: ResultsApp) => [
  noteLoop,
  ratingLoop,
  registrationLoop,
];

/** Sets up and clears away everything a spec about people needs. */
export function peopleSpec(): PeopleSpec {
  const world = new PeopleSpec();
  beforeAll(async () => {
    world.spec = await testDatabase('results', { migrations, poolMax: 20 });
    world.server = await PeopleServer.start();
  });
  beforeEach(() => world.begin());
  afterEach(() => world.stop());
  afterAll(async () => {
    await world.spec.close();
    await world.server.close();
  });
  return world;
}

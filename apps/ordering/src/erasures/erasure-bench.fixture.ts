import type { PersonTraces } from '@assay/contracts';
import { eraseIntake } from '@assay/contracts/gateway';
import { eraseLetters } from '@assay/contracts/notification';
import type {
  Erasure,
  ErasureBody,
  ErasureCertificate,
  PlaceOrderRequest,
  SoughtPerson,
} from '@assay/contracts/ordering';
import { eraseResults } from '@assay/contracts/results';
import type { Bus } from '@assay/messaging';
import { beforeEach } from 'vitest';
import { type OrderingBench, orderingBench } from '../ordering.fixture.js';
import { ErasedOrders } from '../orders/erased-orders.js';
import { CompleteErasure } from './complete-erasure.js';
import { ErasePerson } from './erase-person.js';
import { erasureRows, Erasures } from './erasures.repository.js';
import { ExportOrders } from './export-orders.js';
import { FindPerson } from './find-person.js';
import { FinishErasure } from './finish-erasure.js';
import { PersonOrders } from './person-orders.repository.js';
import { ShowErasure } from './show-erasure.js';
import { SubjectSecrets } from './subject-secrets.js';
import { VerifyErasure } from './verify-erasure.js';

export const ada = {
  id: 'candidate-of-ada',
  firstName: 'Adaline',
  lastName: 'Lovelace',
  email: 'Ada@Example.com',
  language: 'cy',
};
export const byCandidate = { companyId: 'acme', candidateId: ada.id };

/** Ordering with somebody to erase, and other apps that erase two things each. */
export class ErasureBench {
  readonly erasures = new Erasures();
  private readonly people = new PersonOrders();

  constructor(readonly ordering: OrderingBench) {}

  erase(body: ErasureBody): Promise<Erasure> {
    const { database, orders } = this.ordering;
    return new ErasePerson(database, orders, this.people, this.erasures, this.secrets).run(body);
  }

  show(erasureId: string): Promise<Erasure> {
    return new ShowErasure(this.ordering.database, this.erasures).run({ erasureId });
  }

  /** An order of hers. */
  ordered(changes: Partial<PlaceOrderRequest> = {}): Promise<string> {
    return this.ordering.placed({ candidate: ada, receivedAt: '2026-01-15T12:00:00.000Z', ...changes });
  }

  /** An order of hers that ended. */
  async over(changes: Partial<PlaceOrderRequest> = {}): Promise<string> {
    const orderId = await this.ordered(changes);
    await this.expire(orderId);
    return orderId;
  }

  async expire(orderId: string): Promise<void> {
    const sql = `UPDATE orders SET status = 'expired', settled_version = 0 WHERE id = $1`;
    await this.ordering.store.sql(sql, [orderId]);
  }

  /** One look at what is owed. */
  async work(): Promise<void> {
    await this.ordering.store.sql('UPDATE erasures SET due_at = now() WHERE due_at IS NOT NULL');
    const { database, orders, changes, vault } = this.ordering;
    const { people, erasures, secrets } = this;
    const bus = this.ordering.bus as unknown as Bus;
    const { logger } = this.ordering.logs;
    const erased = new ErasedOrders(vault);
    const finish = new FinishErasure(database, orders, erased, people, erasures, secrets, logger);
    const parts = [orders, changes, people, erasures, finish, secrets, logger] as const;
    const complete = new CompleteErasure(database, bus, ...parts);
    for (const row of await erasureRows.lease(database, 10)) await complete.run(row);
  }

  /** The certificate of an erasure that is done. */
  async certified(body: ErasureBody): Promise<ErasureCertificate> {
    const { erasureId } = await this.erase(body);
    await this.work();
    const { certificate } = await this.show(erasureId);
    if (!certificate) throw new Error('the erasure is not done');
    return certificate;
  }

  find(named: SoughtPerson): Promise<PersonTraces> {
    const { database, orders } = this.ordering;
    return new FindPerson(database, orders, this.people).run(named);
  }

  /** What ordering tells of whoever is named, by place. */
  async told(named: SoughtPerson): Promise<Record<string, readonly object[]>> {
    const { places } = await new ExportOrders(this.ordering.database).run(await this.find(named));
    return Object.fromEntries(
      places.map(({ place, rows }) => [place, rows.map((row) => JSON.parse(row) as object)]),
    );
  }

  get verify(): VerifyErasure {
    return new VerifyErasure(this.secrets);
  }

  /** Everything that ordering keeps. */
  async dump(): Promise<string> {
    const { store } = this.ordering;
    const tables = await store.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'ordering'`,
    );
    const rows: object[] = [];
    for (const { name } of tables) rows.push(...(await store.sql(`SELECT * FROM ${name}`)));
    return JSON.stringify(rows);
  }

  get secrets(): SubjectSecrets {
    return new SubjectSecrets(this.ordering.vault);
  }
}

/** The same for all tests of a file, empty for each. */
export function erasureBench(): ErasureBench {
  const bench = orderingBench();
  beforeEach(async () => {
    await bench.connected();
    for (const contract of [eraseIntake, eraseLetters, eraseResults])
      bench.bus.answer(contract, () => ({ places: [{ place: contract.name, count: 2 }] }));
  });
  return new ErasureBench(bench);
}

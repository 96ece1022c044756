import { type ErasedPlaces, type ErasedTraces, Problem, type RequestContract } from '@assay/contracts';
import { eraseIntake } from '@assay/contracts/gateway';
import { eraseLetters } from '@assay/contracts/notification';
import { eraseResults } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { backoffSeconds, Database, ownFault, WorksOff } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { OrderChanges } from '../changes/order-changes.js';
import { Orders } from '../orders/orders.repository.js';
import { type AskedApp, type ErasureRow, erasureRows, Erasures } from './erasures.repository.js';
import { FinishErasure } from './finish-erasure.js';
import { PersonOrders } from './person-orders.repository.js';
import { type Subject, SubjectSecrets } from './subject-secrets.js';

const backoff = { base: 1, cap: 300 };
const stillOpenSeconds = 60;
// Results answers when the files are gone, of many people at once; one that goes on is not asked anew meanwhile.
const timeoutMs = 10_000;
const cancelled = 'The order was ended because the candidate is being erased.';

// One by one and by name, so that nobody is asked for a person whose order may still be on its way: the gateway is first.
const asked: readonly (readonly [AskedApp, RequestContract<ErasedTraces, ErasedPlaces>])[] = [
  ['gateway', eraseIntake],
  ['notification', eraseLetters],
  ['results', eraseResults],
];

/**
 * Erases one person, or whom orders named that ended long ago, from all apps, in steps of which each may be done again: ends what is open, has the other apps erase,
 * then ordering, by which the person is found, and certifies that in one transaction.
 *
 * @again {backoff}; while an app is silent, {ownFault}
 * @ends never: it was promised
 * @replay nothing to do
 */
@Injectable()
export class CompleteErasure {
  constructor(
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
    private readonly people: PersonOrders,
    private readonly erasures: Erasures,
    private readonly finish: FinishErasure,
    private readonly secrets: SubjectSecrets,
    private readonly logger: Logger,
  ) {}

  @WorksOff('complete-erasure', erasureRows, { concurrency: 2 })
  async run(row: ErasureRow): Promise<void> {
    const subject = this.secrets.open(row.id, row.sealed_subject);
    try {
      for (const [app, contract] of asked) {
        if (!(await this.endOpen(row, subject))) return await this.wait(row, 'orders-open', stillOpenSeconds);
        if (!row.answers_document[app]) await this.ask(row, subject, app, contract);
      }
      await this.finish.run(row, subject);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const seconds = backoffSeconds(row.attempt, error.code === 'unavailable' ? ownFault : backoff);
      await this.wait(row, error.code, seconds);
    }
    await failpoint('complete-erasure.done');
  }

  /** Nothing is open any more; false where something is and may not be ended. */
  private async endOpen(row: ErasureRow, subject: Subject): Promise<boolean> {
    const { orders } = await this.found(row, subject);
    if (!row.cancel_open) return !orders.some(({ needed }) => needed);
    for (const { id } of orders.filter(({ open }) => open)) {
      await this.database.transaction((tx) => this.cancel(row, id, tx));
      await failpoint('complete-erasure.cancelled');
    }
    return true;
  }

  private async cancel(row: ErasureRow, id: string, tx: Parameters<Orders['lock']>[0]): Promise<void> {
    const order = await this.orders.lock(tx, id);
    if (!order.reject(cancelled)) return;
    await this.changes.record(tx, order, { kind: 'order-rejected', text: cancelled });
    await this.erasures.cancelled(tx, row);
  }

  private async ask(
    row: ErasureRow,
    subject: Subject,
    app: AskedApp,
    contract: RequestContract<ErasedTraces, ErasedPlaces>,
  ): Promise<void> {
    const { traces } = await this.found(row, subject);
    const before = subject.scope === 'retention' ? { before: subject.before } : {};
    const { places } = await this.bus.ask(
      contract,
      { ...traces, ...before, erasureId: row.id },
      { timeoutMs },
    );
    await failpoint(`complete-erasure.${app}`);
    await this.database.alone((tx) => this.erasures.answered(tx, row, app, places));
  }

  private found(row: ErasureRow, subject: Subject): ReturnType<PersonOrders['find']> {
    return this.database.read((tx) => this.people.find(tx, subject, row.requested_at));
  }

  private async wait(row: ErasureRow, waitingFor: string, seconds: number): Promise<void> {
    await this.database.transaction((tx) => this.erasures.wait(tx, row, waitingFor, seconds));
    this.logger.info('complete-erasure', { erasureId: row.id, attempt: row.attempt, waitingFor });
  }
}

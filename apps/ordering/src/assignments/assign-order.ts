import { orderPrepared } from '@assay/contracts/ordering';
import { Outbox } from '@assay/messaging';
import { Database, entityOf, type Tx, WorksOff } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Account } from '../accounts/account.entity.js';
import { KnowAccount } from '../accounts/know-account.js';
import { OrderingConfig } from '../app.config.js';
import { OrderChanges } from '../changes/order-changes.js';
import { settleTelling } from '../engine/settle-telling.js';
import { TellEngine } from '../engine/tell-engine.js';
import type { Telling, Told, Unsaid } from '../engine/telling.js';
import { type Briefing, Briefings } from '../orders/briefings.repository.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { waitsForEngine } from '../orders/late-engine.js';
import { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';
import { type Assignment, assignmentRows } from './assignments.repository.js';
import { type EngineAnswer, readAnswer } from './engine-answer.js';
import { orderPlacedMessage } from './order-placed-message.js';

const telling: Telling<EngineAnswer> = {
  operation: 'assign-order',
  table: 'assignments',
  attempts: { table: 'assignment_attempts', column: 'order_id', by: 'order_id', saysOutcome: true },
  judge: readAnswer,
  patience: { base: 2, cap: 300 },
  gaveUp: 'dead',
};
// For some minutes: a candidate who is applying sits in front of the page.
const impatience = { base: 1, cap: 5, attempts: 60 };
const gaveUp = 'The assessment provider could not be reached, so the assessment cannot take place.';
const cancelled = { verdict: { outcome: 'cancelled' }, durationMs: 0, pauseSeconds: 0 };

/**
 * Tells the engine of one order, once per lease; keeps its address, its refusal, or when to try again.
 *
 * @again {patience}, and at first, where a candidate is applying, {impatience}; while consent is silent, {ownFault}
 * @ends `ASSIGNMENT_GIVE_UP_HOURS` after it was owed, at once where the engine refuses: the order is rejected
 * @attempts assignment_attempts
 * @replay `POST /v1/webhooks/{webhookId}/replay` as long as the order is open; after that the recruiter orders anew
 */
@Injectable()
export class AssignOrder {
  constructor(
    private readonly database: Database,
    private readonly briefings: Briefings,
    private readonly orders: Orders,
    private readonly account: KnowAccount,
    private readonly links: CandidateLinks,
    private readonly tell: TellEngine,
    private readonly changes: OrderChanges,
    private readonly outbox: Outbox,
    private readonly config: OrderingConfig,
  ) {}

  @WorksOff('assign-order', assignmentRows, {
    concurrency: ({ ENGINE_CONCURRENCY }: OrderingConfig) => ENGINE_CONCURRENCY,
  })
  async run(assignment: Assignment): Promise<void> {
    const briefing = await this.brief(assignment);
    const { order } = briefing;
    if (!order.isOpen) return this.database.transaction((tx) => this.cancel(tx, assignment));
    const told = await this.tell.run(assignment, tellingOf(order, assignment), async () => {
      const account = await this.account.run(order.accountId, briefing.account);
      const payload = orderPlacedMessage(order, account, this.links.returnUrl(order));
      return { address: account.engineUrl, payload };
    });
    await this.database.transaction((tx) => this.record(tx, assignment, told));
  }

  private async brief({
    order_id: orderId,
    briefing,
  }: Assignment): Promise<Pick<Briefing, 'order' | 'account'>> {
    if (!briefing) return this.database.read((tx) => this.briefings.find(tx, orderId));
    const { order, account } = briefing;
    return { order: entityOf(Order, order), account: account && entityOf(Account, account) };
  }

  private async cancel(tx: Tx, assignment: Assignment): Promise<void> {
    // Opened again since it was looked at: it is told as if nothing had happened.
    const { isOpen } = await this.lock(tx, assignment);
    if (isOpen) await assignmentRows.postpone(tx, assignment, 0);
    else await settleTelling(tx, telling, assignment, cancelled);
  }

  // The order first, as whoever opens it again does: two that lock in opposite orders wait for ever.
  private lock(tx: Tx, assignment: Assignment): Promise<Order> {
    return this.orders.lock(tx, assignment.order_id);
  }

  private async record(tx: Tx, assignment: Assignment, told: Told<EngineAnswer | Unsaid>): Promise<void> {
    const order = await this.lock(tx, assignment);
    const now = await settleTelling(tx, telling, assignment, told);
    if (!now) return;
    const { verdict } = told;
    if (verdict.outcome === 'assigned') {
      const isFirst = order.assessmentUrl === null;
      if (order.assign(verdict.assessmentUrl)) await this.prepared(tx, order, { isFirst, now });
      return;
    }
    // It was taken before, and is told again: who has begun goes on.
    if (order.assessmentUrl !== null) return;
    const reason = verdict.outcome === 'refused' ? verdict.message : gaveUp;
    if (order.reject(reason)) await this.changes.record(tx, order, { kind: 'order-rejected', text: reason });
  }

  private async prepared(tx: Tx, order: Order, { isFirst, now }: Prepared): Promise<void> {
    await this.changes.note(tx, order);
    if (!isFirst || !waitsForEngine(order, now, this.config)) return;
    const { id: orderId, companyId, revision } = order;
    await this.outbox.add(tx, orderPrepared, { companyId, data: { orderId, companyId, revision } });
  }
}

interface Prepared {
  readonly isFirst: boolean;
  readonly now: Date;
}

function tellingOf({ kind }: Order, { attempt }: Assignment): Telling<EngineAnswer> {
  const hurries = kind === 'inline' && attempt <= impatience.attempts;
  return hurries ? { ...telling, patience: impatience } : telling;
}

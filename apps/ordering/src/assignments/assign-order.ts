import { OrderingConfig } from '../app.config.js';
import { backoffSeconds, Database, ownFault, type Tx, WorksOff } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { OrderChanges } from '../changes/order-changes.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';
import { type Assignment, Assignments, assignmentRows } from './assignments.repository.js';
import { Attempts } from './attempts.repository.js';
import type { EngineAnswer } from '../engine/engine-answer.js';
import { EngineClient } from '../engine/engine-client.js';
import { orderPlacedMessage } from './order-placed-message.js';
import { isOwnSilence } from '../engine/own-silence.js';
import { SignMessage } from '../engine/sign-message.js';

const patience = { base: 2, cap: 300 };
// For some minutes: a candidate who is applying sits in front of the page.
const impatience = { base: 1, cap: 5, attempts: 60 };
const gaveUp = 'The assessment provider could not be reached, so the assessment cannot take place.';

/**
 * Tells the engine of one order, once per lease; keeps its address, its refusal, or when to try again.
 *
 * @again {patience}, and at first, where a candidate is applying, {impatience}; while consent is silent, {ownFault}
 * @ends `ASSIGNMENT_GIVE_UP_HOURS` after it was owed, at once where the engine refuses: the order is rejected
 * @attempts assignment_attempts
 * @replay by nobody: the recruiter orders anew
 */
@Injectable()
export class AssignOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly assignments: Assignments,
    private readonly attempts: Attempts,
    private readonly account: KnowAccount,
    private readonly links: CandidateLinks,
    private readonly sign: SignMessage,
    private readonly engine: EngineClient,
    private readonly changes: OrderChanges,
    private readonly logger: Logger,
  ) {}

  @WorksOff('assign-order', assignmentRows, {
    concurrency: ({ ENGINE_CONCURRENCY }: OrderingConfig) => ENGINE_CONCURRENCY,
  })
  async run(assignment: Assignment): Promise<void> {
    const order = await this.database.read((tx) => this.orders.find(tx, assignment.order_id));
    if (!order.isOpen) return this.cancel(assignment);
    const startedAt = performance.now();
    const answer = await this.tell(assignment, order);
    const durationMs = Math.round(performance.now() - startedAt);
    await failpoint('assign-order-before-record');
    await this.database.transaction(async (tx) => {
      const locked = await this.lock(tx, assignment);
      await this.attempts.record(tx, assignment, answer, durationMs);
      await this.decide(tx, assignment, locked, answer);
    });
    this.logger.info('engine told', {
      operation: 'assign-order',
      orderId: order.id,
      outcome: answer.outcome,
      durationMs,
    });
  }

  private async cancel(assignment: Assignment): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Opened again since it was looked at: it is told as if nothing had happened.
      const { isOpen } = await this.lock(tx, assignment);
      if (isOpen) await this.assignments.postpone(tx, assignment, 0);
      else await this.assignments.finish(tx, assignment, 'cancelled');
    });
  }

  // The order first, as whoever opens it again does: two that lock in opposite orders wait for ever.
  private lock(tx: Tx, assignment: Assignment): Promise<Order> {
    return this.orders.lock(tx, assignment.order_id);
  }

  private async tell(assignment: Assignment, order: Order): Promise<EngineAnswer> {
    try {
      const account = await this.account.run(order.accountId);
      const payload = orderPlacedMessage(order, account, this.links.returnUrl(order));
      const message = await this.sign.run(assignment.account_id, assignment.id, payload);
      return await this.engine.send(account.engineUrl, message);
    } catch (error) {
      this.logger.warn('an assignment could not be prepared', { orderId: order.id, error });
      return { outcome: 'failed', detail: isOwnSilence(error) ? 'not-sent' : 'not-prepared' };
    }
  }

  private async decide(tx: Tx, assignment: Assignment, order: Order, answer: EngineAnswer): Promise<void> {
    if (answer.outcome === 'assigned') {
      const isOurs = await this.assignments.finish(tx, assignment, 'assigned');
      if (isOurs && order.assign(answer.assessmentUrl)) await this.changes.note(tx, order);
    } else if (answer.outcome === 'refused') {
      await this.reject(tx, assignment, order, 'refused', answer.message);
    } else if (await this.assignments.isOver(tx, assignment)) {
      await this.reject(tx, assignment, order, 'dead', gaveUp);
    } else await this.postpone(tx, assignment, order, answer.detail);
  }

  private async postpone(tx: Tx, assignment: Assignment, { kind }: Order, detail: string): Promise<void> {
    const waiting = kind === 'inline' && assignment.attempt <= impatience.attempts;
    const engineFault = waiting ? impatience : patience;
    const pause = backoffSeconds(assignment.attempt, detail === 'not-sent' ? ownFault : engineFault);
    await this.assignments.postpone(tx, assignment, pause);
  }

  private async reject(
    tx: Tx,
    assignment: Assignment,
    order: Order,
    outcome: string,
    reason: string,
  ): Promise<void> {
    if (!(await this.assignments.finish(tx, assignment, outcome)) || !order.reject(reason)) return;
    await this.changes.record(tx, order, { kind: 'order-rejected', text: reason });
  }
}

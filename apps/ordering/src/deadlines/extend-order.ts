import { Problem } from '@assay/contracts';
import {
  deadlineChanged,
  extendOrder,
  type ExtendOrderRequest,
  type ExtensionReason,
  type OrderReply,
} from '@assay/contracts/ordering';
import { Answers, Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { Assignments } from '../assignments/assignments.repository.js';
import { publishedOrder } from '../orders/describe-order.js';
import { OrderChanges } from '../changes/order-changes.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';
import { Policies } from '../policies/policies.repository.js';
import { remindersOf } from '../terms/reminders.js';
import { Deadlines } from './deadlines.repository.js';

/** The candidate has until another moment and hears of it once; asking for the same deadline again changes nothing. */
@Controller()
export class ExtendOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
    private readonly deadlines: Deadlines,
    private readonly policies: Policies,
    private readonly outbox: Outbox,
    private readonly assignments: Assignments,
    private readonly config: OrderingConfig,
  ) {}

  @Answers(extendOrder)
  async run({ orderId, expiresAt, reason = 'extension' }: ExtendOrderRequest): Promise<OrderReply> {
    const until = new Date(expiresAt);
    return this.database.transaction(async (tx) => {
      const asked = await this.orders.find(tx, orderId);
      // Orders that share an assessment have one deadline: that of the order that came first.
      const order = await this.orders.lock(tx, asked.followsOrderId ?? orderId);
      const same = order.isOpen && order.expiresAt?.getTime() === until.getTime();
      if (!same) await this.extend(tx, order, until, reason);
      return publishedOrder(await this.orders.find(tx, orderId));
    });
  }

  private async extend(tx: Tx, order: Order, until: Date, reason: ExtensionReason): Promise<void> {
    const now = await this.orders.now(tx);
    this.refuse(order, until, now);
    const policy = await this.policies.find(tx, order.accountId);
    const reminders = remindersOf(policy, now, until, order.timeZone);
    const reopened = order.status === 'expired';
    order.extend(until, reminders);
    await this.deadlines.set(tx, order.id, until);
    if (reopened) await this.assignments.revive(tx, order, this.config.ASSIGNMENT_GIVE_UP_HOURS);
    await this.changes.record(tx, order, {
      kind: 'deadline-changed',
      text: reopened ? 'The order goes on, with more time.' : 'The candidate has more time.',
      evidence: { expiresAt: until.toISOString(), reason, reopened },
    });
    await this.tell(tx, order, until, reason);
    tx.wake('deadlines');
    if (reopened) tx.wake('assignments');
  }

  private refuse(order: Order, until: Date, now: Date): void {
    const known = order.erasedAt === null;
    const reopens = order.status === 'expired' && known && this.config.EXPIRED_MAY_REOPEN;
    if (!order.isOpen && !reopens) throw new Problem('order-closed', { status: order.status });
    if (until <= now) throw wrong('must be later than now');
    if (order.expiresAt !== null && until <= order.expiresAt)
      throw wrong('must be later than the present deadline');
  }

  // Whoever takes it while applying was never written to.
  private async tell(tx: Tx, order: Order, until: Date, reason: ExtensionReason): Promise<void> {
    if (order.kind === 'inline') return;
    const { id: orderId, companyId, revision, reminders } = order;
    const data = { orderId, companyId, revision, expiresAt: until.toISOString(), reminders, reason };
    await this.outbox.add(tx, deadlineChanged, { companyId, data });
  }
}

function wrong(message: string): Problem {
  return new Problem('invalid-input', {}, { errors: [{ pointer: '/expiresAt', message }] });
}

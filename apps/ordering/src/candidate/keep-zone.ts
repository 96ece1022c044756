import { remindersMoved } from '@assay/contracts/ordering';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Order } from '../orders/order.entity.js';
import type { HistoryEntry } from '../changes/order-history.js';
import { OrderChanges } from '../changes/order-changes.js';
import { Orders } from '../orders/orders.repository.js';
import { Policies } from '../policies/policies.repository.js';
import { remindersMovedTo } from '../terms/reminders.js';

const learned: HistoryEntry = {
  kind: 'time-zone-noted',
  text: 'The time zone of the candidate became known.',
};

/** Keeps a locked order's time zone, and moves the reminders that are still to come. */
@Injectable()
export class KeepZone {
  constructor(
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
    private readonly policies: Policies,
    private readonly outbox: Outbox,
  ) {}

  async run(tx: Tx, order: Order, timeZone: string): Promise<void> {
    if (order.timeZone === timeZone) return;
    const now = await this.orders.now(tx);
    const policy = await this.policies.find(tx, order.accountId);
    const moved = remindersMovedTo(timeZone, order, policy, now)?.map((moment) => moment.toISOString());
    const over = order.reminders.filter((moment) => new Date(moment) <= now);
    // Whoever has the link could name one zone after another: only the first is told on the timeline.
    const entries = order.timeZone === null ? [learned] : [];
    order.setTimeZone(timeZone, moved && [...over, ...moved]);
    await this.changes.note(tx, order, ...entries);
    if (moved) await this.tell(tx, order, moved, now);
  }

  private async tell(tx: Tx, order: Order, reminders: string[], now: Date): Promise<void> {
    const { id: orderId, companyId, revision } = order;
    const data = { orderId, companyId, revision, reminders, movedAt: now.toISOString() };
    await this.outbox.add(tx, remindersMoved, { companyId, data });
  }
}

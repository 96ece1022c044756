import {
  orderExpired,
  orderPlaced,
  orderProgressed,
  orderRejected,
  resultShared,
} from '@assay/contracts/ordering';
import { type EnclosedEvent, Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { orderSheet, orderStanding } from '../orders/describe-order.js';
import type { Order } from '../orders/order.entity.js';
import { erased, isSaidByOthers } from '../orders/erased-orders.js';
import { Orders } from '../orders/orders.repository.js';
import type { HistoryEntry } from './order-history.js';
import { orderWebhooks } from './order-webhooks.js';
import { insertOrder, type InsertSettings, updateOrder } from './write-order.js';

/**
 * Keeps what happened to a locked order with all that follows from it: its history says so, the account is owed its
 * webhooks, the other apps hear how the order stands, and the orders that share its assessment follow.
 */
@Injectable()
export class OrderChanges {
  constructor(
    private readonly orders: Orders,
    private readonly outbox: Outbox,
  ) {}

  /** The order is new; false when its id is taken. */
  begin(tx: Tx, order: Order, entries: readonly HistoryEntry[], settings: InsertSettings): Promise<boolean> {
    const webhooks = orderWebhooks(order, entries);
    // An order that SmartRecruiters was never told we have is nobody's to invite for or to report on.
    if (order.refusalDocument !== null)
      return insertOrder(tx, order, { entries, webhooks, events: [] }, settings);
    const contract = order.accepted ? orderPlaced : orderRejected;
    const event = { companyId: order.companyId, data: orderSheet(order) };
    const events = [this.outbox.enclose(tx, contract, event)];
    return insertOrder(tx, order, { entries, webhooks, events }, settings);
  }

  /** Something happened that leaves the order standing where it did. */
  note(tx: Tx, order: Order, ...entries: readonly HistoryEntry[]): Promise<void> {
    return this.keep(tx, order, entries, []);
  }

  /** The order stands differently now, without a result. */
  async record(tx: Tx, order: Order, ...entries: readonly HistoryEntry[]): Promise<void> {
    await this.keep(tx, order, entries, this.announcementOf(tx, order));
    for (const follower of await this.orders.lockFollowers(tx, order.id))
      await this.follow(tx, follower, order);
  }

  /** The order has this result, and so have those that share its assessment. */
  async recordResult(tx: Tx, order: Order, ...entries: readonly HistoryEntry[]): Promise<void> {
    await this.note(tx, order, ...entries);
    for (const follower of await this.orders.lockFollowers(tx, order.id))
      await this.share(tx, follower, order);
  }

  /** A new order takes over how the one stands whose assessment it shares. */
  async catchUp(tx: Tx, follower: Order, first: Order): Promise<void> {
    if (first.resultVersion > 0) await this.share(tx, follower, first);
    else await this.follow(tx, follower, first);
  }

  private async follow(tx: Tx, follower: Order, first: Order): Promise<void> {
    if (!follower.follow(first)) return;
    const followed: HistoryEntry = {
      kind: 'order-followed',
      text: 'The order stands like the earlier order whose assessment it shares.',
      evidence: { orderId: first.id, status: first.status },
    };
    await this.keep(tx, follower, [followed], this.announcementOf(tx, follower));
  }

  private async share(tx: Tx, follower: Order, first: Order): Promise<void> {
    if (follower.status === 'rejected') return;
    const data = { orderId: follower.id, firstOrderId: first.id, version: first.resultVersion };
    await this.outbox.add(tx, resultShared, { companyId: follower.companyId, data });
  }

  private keep(
    tx: Tx,
    order: Order,
    told: readonly HistoryEntry[],
    events: readonly EnclosedEvent[],
  ): Promise<void> {
    const entries = order.erasedAt === null ? told : told.map(withoutWords);
    return updateOrder(tx, order, { entries, webhooks: orderWebhooks(order, entries), events });
  }

  private announcementOf(tx: Tx, order: Order): EnclosedEvent[] {
    const { companyId, status } = order;
    switch (status) {
      case 'pending':
      case 'in-progress':
        return [this.outbox.enclose(tx, orderProgressed, { companyId, data: orderStanding(order) })];
      case 'expired':
        return [this.outbox.enclose(tx, orderExpired, { companyId, data: orderSheet(order) })];
      case 'rejected':
        return [this.outbox.enclose(tx, orderRejected, { companyId, data: orderSheet(order) })];
      case 'completed':
        return [];
    }
  }
}

// What comes late brings nobody back who was erased meanwhile.
function withoutWords(entry: HistoryEntry): HistoryEntry {
  return isSaidByOthers(entry.kind) ? { kind: entry.kind, text: erased } : entry;
}

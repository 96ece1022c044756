import {
  orderExpired,
  orderPlaced,
  orderProgressed,
  orderRejected,
  resultShared,
} from '@assay/contracts/ordering';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { orderSheet, orderStanding } from '../orders/describe-order.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';
import { addWebhook } from '../webhooks/add-webhook.js';
import { insertOrder, type InsertSettings } from './insert-order.js';
import type { HistoryEntry } from './order-history.js';
import { OrderHistory } from './order-history.repository.js';
import { orderWebhooks } from './order-webhooks.js';

/**
 * Keeps what happened to a locked order with all that follows from it: its history says so, the account is owed its
 * webhooks, the other apps hear how the order stands, and the orders that share its assessment follow.
 */
@Injectable()
export class OrderChanges {
  constructor(
    private readonly orders: Orders,
    private readonly history: OrderHistory,
    private readonly outbox: Outbox,
  ) {}

  /** The order is new; false when its id is taken. */
  async begin(
    tx: Tx,
    order: Order,
    entries: readonly HistoryEntry[],
    settings: InsertSettings,
  ): Promise<boolean> {
    if (!(await insertOrder(tx, order, entries, settings))) return false;
    await owe(tx, order, entries);
    // An order that SmartRecruiters was never told we have is nobody's to invite for or to report on.
    if (order.refusalDocument !== null) return true;
    const contract = order.accepted ? orderPlaced : orderRejected;
    await this.outbox.add(tx, contract, { companyId: order.companyId, data: orderSheet(order) });
    return true;
  }

  /** Something happened that leaves the order standing where it did. */
  async note(tx: Tx, order: Order, ...entries: readonly HistoryEntry[]): Promise<void> {
    await this.orders.save(tx, order);
    await this.history.write(tx, order.id, entries);
    await owe(tx, order, entries);
  }

  /** The order stands differently now, without a result. */
  async record(tx: Tx, order: Order, ...entries: readonly HistoryEntry[]): Promise<void> {
    await this.note(tx, order, ...entries);
    await this.announce(tx, order);
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
    await this.note(tx, follower, {
      kind: 'order-followed',
      text: 'The order stands like the earlier order whose assessment it shares.',
      evidence: { orderId: first.id, status: first.status },
    });
    await this.announce(tx, follower);
  }

  private async share(tx: Tx, follower: Order, first: Order): Promise<void> {
    if (follower.status === 'rejected') return;
    const data = { orderId: follower.id, firstOrderId: first.id, version: first.resultVersion };
    await this.outbox.add(tx, resultShared, { companyId: follower.companyId, data });
  }

  private async announce(tx: Tx, order: Order): Promise<void> {
    const { companyId, status } = order;
    switch (status) {
      case 'pending':
      case 'in-progress':
        return this.outbox.add(tx, orderProgressed, { companyId, data: orderStanding(order) });
      case 'expired':
        return this.outbox.add(tx, orderExpired, { companyId, data: orderSheet(order) });
      case 'rejected':
        return this.outbox.add(tx, orderRejected, { companyId, data: orderSheet(order) });
      case 'completed':
        return;
    }
  }
}

async function owe(tx: Tx, order: Order, entries: readonly HistoryEntry[]): Promise<void> {
  for (const webhook of orderWebhooks(order, entries)) await addWebhook(tx, webhook);
}

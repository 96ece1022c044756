import { Problem } from '@assay/contracts';
import { addressCorrected } from '@assay/contracts/ordering';
import { isUsableAddress } from '@assay/orders';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { Assignments } from '../assignments/assignments.repository.js';
import type { HistoryEntry } from '../changes/order-history.js';
import { OrderChanges } from '../changes/order-changes.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';

/** An order whose candidate may be invited again, and the one whose assessment it shares, if it does. */
export interface LockedOrder {
  readonly order: Order;
  readonly first: Order | undefined;
}

/** Has the candidate of an order invited once more; an order that is closed for its address alone opens again. */
@Injectable()
export class InviteAgain {
  constructor(
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
    private readonly assignments: Assignments,
    private readonly outbox: Outbox,
    private readonly config: OrderingConfig,
  ) {}

  /** The order, changed by nobody else until the transaction ends; the one that came first is locked first, as whoever changes both does. */
  async lock(tx: Tx, orderId: string): Promise<LockedOrder> {
    const { followsOrderId } = await this.orders.find(tx, orderId);
    const first = followsOrderId === null ? undefined : await this.orders.lock(tx, followsOrderId);
    return { first, order: await this.orders.lock(tx, orderId) };
  }

  /** The candidate is invited at this address, with the same link. */
  async run(tx: Tx, { order, first }: LockedOrder, email: string, entry: HistoryEntry): Promise<void> {
    order.inviteAgain(email);
    if (order.followsOrderId === null)
      await this.assignments.revive(tx, order, this.config.ASSIGNMENT_GIVE_UP_HOURS);
    await this.changes.record(tx, order, entry);
    const { id: orderId, companyId, revision } = order;
    await this.outbox.add(tx, addressCorrected, { companyId, data: { orderId, companyId, revision } });
    tx.wake('assignments');
    if (first) await this.changes.catchUp(tx, order, first);
  }
}

/** Refuses what no mail can be sent to. */
export function refuseUnusable(email: string): void {
  if (isUsableAddress(email)) return;
  const errors = [{ pointer: '/email', message: 'must be an address that mail can be sent to' }];
  throw new Problem('invalid-input', {}, { errors });
}

import type { EventEnvelope } from '@assay/contracts';
import { invitationFailed, type InvitationFailed } from '@assay/contracts/notification';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import type { HistoryEntry } from '../changes/order-history.js';
import { OrderChanges } from '../changes/order-changes.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';
import { hasOtherAddress } from '../orders/standing.js';

/** An order whose candidate cannot be invited, or whose invitation came back, is rejected, unless the candidate has the link after all: they began, were reached before, or by an order that shares it. */
@Controller()
export class RecordFailedInvitation {
  constructor(
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
  ) {}

  @Consumes(invitationFailed, 'record-failed-invitation')
  async run({ data }: EventEnvelope<InvitationFailed>, tx: Tx): Promise<void> {
    const { orderId, reason, bounced, addressRevision } = data;
    const first = await this.firstOf(tx, orderId);
    const order = await this.orders.lock(tx, orderId);
    // Said of an address that was corrected since.
    if (hasOtherAddress(order, addressRevision)) return;
    if (!(bounced ? order.recordBounce() : order.recordFailedInvitation())) return;
    const failed: HistoryEntry = { kind: bounced ? 'invitation-bounced' : 'invitation-failed', text: reason };
    await this.reject(tx, order, reason, failed);
    if (first && !first.isReachable) await this.reject(tx, first, reason);
  }

  // Before the order itself, as whoever changes both does.
  private async firstOf(tx: Tx, orderId: string): Promise<Order | undefined> {
    const { followsOrderId } = await this.orders.find(tx, orderId);
    return followsOrderId === null ? undefined : this.orders.lock(tx, followsOrderId);
  }

  private async reject(tx: Tx, order: Order, reason: string, ...entries: HistoryEntry[]): Promise<void> {
    const followers = await this.orders.lockFollowers(tx, order.id);
    const reached = followers.some((follower) => follower.isOpen && follower.isReachable);
    const inHand = order.invitation === 'failed' && order.invitedAt !== null;
    const rejected =
      order.status === 'pending' && !reached && !inHand && order.reject(reason, { forAddress: true });
    const entry: HistoryEntry = { kind: 'order-rejected', text: reason };
    if (rejected) await this.changes.record(tx, order, ...entries, entry);
    else if (entries.length > 0) await this.changes.note(tx, order, ...entries);
  }
}

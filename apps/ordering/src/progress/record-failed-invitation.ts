import { type EventEnvelope, invitationFailed, type InvitationFailed } from '@assay/contracts';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderChanges } from '../orders/order-changes.js';
import { Orders } from '../orders/orders.repository.js';
import { hasOtherAddress } from '../orders/standing.js';

/** An order whose candidate cannot be invited, or whose invitation came back, is rejected, unless the candidate has the link after all and began. */
@Controller()
export class RecordFailedInvitation {
  constructor(
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
  ) {}

  @Consumes(invitationFailed, 'record-failed-invitation')
  async run({ data }: EventEnvelope<InvitationFailed>, tx: Tx): Promise<void> {
    const { orderId, reason, bounced, addressRevision } = data;
    const order = await this.orders.lock(tx, orderId);
    // Said of an address that was corrected since.
    if (hasOtherAddress(order, addressRevision)) return;
    if (!(bounced ? order.recordBounce() : order.recordFailedInvitation())) return;
    const failed = { kind: bounced ? 'invitation-bounced' : 'invitation-failed', text: reason };
    const rejected = order.status === 'pending' && order.reject(reason, { forAddress: true });
    if (rejected) await this.changes.record(tx, order, failed, { kind: 'order-rejected', text: reason });
    else await this.orders.save(tx, order, failed);
  }
}

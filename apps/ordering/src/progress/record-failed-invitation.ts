import { type EventEnvelope, invitationFailed, type InvitationFailed, orderRejected } from '@assay/contracts';
import { Consumes, Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { orderSheet } from '../orders/describe-order.js';
import { Orders } from '../orders/orders.repository.js';

/** An order whose candidate cannot be invited is rejected, unless the candidate has the link after all and began. */
@Controller()
export class RecordFailedInvitation {
  constructor(
    private readonly orders: Orders,
    private readonly outbox: Outbox,
  ) {}

  @Consumes(invitationFailed, 'record-failed-invitation')
  async run({ data: { orderId, reason } }: EventEnvelope<InvitationFailed>, tx: Tx): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (!order.recordFailedInvitation()) return;
    const rejected = order.status === 'pending' && order.reject(reason);
    await this.orders.save(
      tx,
      order,
      { kind: 'invitation-failed', text: reason },
      ...(rejected ? [{ kind: 'order-rejected', text: reason }] : []),
    );
    if (rejected) {
      await this.outbox.add(tx, orderRejected, { companyId: order.companyId, data: orderSheet(order) });
    }
  }
}

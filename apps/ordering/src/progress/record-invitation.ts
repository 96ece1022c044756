import type { EventEnvelope } from '@assay/contracts';
import { candidateInvited, type CandidateInvited } from '@assay/contracts/notification';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderChanges } from '../changes/order-changes.js';
import { Orders } from '../orders/orders.repository.js';
import { hasOtherAddress } from '../orders/standing.js';

/** The order shows that its candidate was invited, and when; what became of an earlier address does not count. */
@Controller()
export class RecordInvitation {
  constructor(
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
  ) {}

  @Consumes(candidateInvited, 'record-invitation')
  async run({ data }: EventEnvelope<CandidateInvited>, tx: Tx): Promise<void> {
    const { orderId, invitedAt, addressRevision } = data;
    const order = await this.orders.lock(tx, orderId);
    if (hasOtherAddress(order, addressRevision)) return;
    if (!order.recordInvitation(new Date(invitedAt))) return;
    await this.changes.note(tx, order, { kind: 'candidate-invited', text: 'The candidate was invited.' });
  }
}

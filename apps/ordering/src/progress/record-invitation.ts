import { candidateInvited, type CandidateInvited, type EventEnvelope } from '@assay/contracts';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Orders } from '../orders/orders.repository.js';

/** The order shows that its candidate was invited, and when. */
@Controller()
export class RecordInvitation {
  constructor(private readonly orders: Orders) {}

  @Consumes(candidateInvited, 'record-invitation')
  async run({ data: { orderId, invitedAt } }: EventEnvelope<CandidateInvited>, tx: Tx): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (!order.recordInvitation(new Date(invitedAt))) return;
    await this.orders.save(tx, order, { kind: 'candidate-invited', text: 'The candidate was invited.' });
  }
}

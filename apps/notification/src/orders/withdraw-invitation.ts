import type { EventEnvelope } from '@assay/contracts';
import { orderExpired, orderRejected, type OrderSheet } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Invitations } from '../invitations/invitations.repository.js';
import { MessageIds } from '../letters/message-ids.js';

/** The invitation of an order that is over is never sent, unless it already was, also when the order's own event comes later. */
@Controller()
export class WithdrawInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly messageIds: MessageIds,
  ) {}

  @Consumes(orderRejected, 'withdraw-invitation')
  @Consumes(orderExpired, 'expire-invitation')
  async run({ type, data, correlationId }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    const { orderId, accountId, companyId, revision } = data;
    const invitation = { ...this.messageIds.next(), orderId, accountId, correlationId };
    const reason = type === orderExpired.name ? 'The order expired.' : 'The order was rejected.';
    await this.invitations.withdraw(tx, companyId, invitation, { revision, reason });
  }
}

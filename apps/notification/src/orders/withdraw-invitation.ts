import type { EventEnvelope } from '@assay/contracts';
import { orderRejected, type OrderSheet } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Invitations } from '../invitations/invitations.repository.js';
import { MessageIds } from '../letters/message-ids.js';

/** A rejected order's invitation is never sent, unless it already was, also when the order's own event comes later. */
@Controller()
export class WithdrawInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly messageIds: MessageIds,
  ) {}

  @Consumes(orderRejected, 'withdraw-invitation')
  async run({ data, correlationId }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    const { orderId, accountId, companyId, revision } = data;
    const invitation = { ...this.messageIds.next(), orderId, accountId, correlationId };
    await this.invitations.withdraw(tx, companyId, invitation, {
      revision,
      reason: 'The order was rejected.',
    });
  }
}

import type { EventEnvelope } from '@assay/contracts';
import { orderExpired, type OrderSheet } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Invitations } from '../invitations/invitations.repository.js';
import { MessageIds } from '../letters/message-ids.js';

/** After its deadline an order's invitation is not sent any more. */
@Controller()
export class ExpireInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly messageIds: MessageIds,
  ) {}

  @Consumes(orderExpired, 'expire-invitation')
  async run({ data, correlationId }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    const { orderId, accountId, companyId, revision } = data;
    const invitation = { ...this.messageIds.next(), orderId, accountId, correlationId };
    await this.invitations.withdraw(tx, companyId, invitation, { revision, reason: 'The order expired.' });
  }
}

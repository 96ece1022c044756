import type { EventEnvelope } from '@assay/contracts';
import { orderExpired, orderRejected, type OrderSheet } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Invitations } from '../invitations/invitations.repository.js';
import { MessageIds } from '../letters/message-ids.js';
import { Notices } from '../notices/notices.repository.js';

/** The invitation of an order that is over is never sent, unless it already was, also when the order's own event comes later; who got it hears that it was rejected. */
@Controller()
export class WithdrawInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly messageIds: MessageIds,
    private readonly notices: Notices,
  ) {}

  @Consumes(orderRejected, 'withdraw-invitation')
  @Consumes(orderExpired, 'expire-invitation')
  async run({ type, data, correlationId, occurredAt }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    const { orderId, accountId, companyId, revision } = data;
    const invitation = { ...this.messageIds.next(), orderId, accountId, correlationId };
    const reason = type === orderExpired.name ? 'The order expired.' : 'The order was rejected.';
    await this.invitations.withdraw(tx, companyId, invitation, { revision, reason });
    // That time is over the page behind the link says, and the invitation said; nobody expects to be turned away.
    if (type === orderExpired.name) return;
    const owner = { orderId, companyId, revision, correlationId };
    if (await this.notices.tell(tx, owner, 'ended', occurredAt)) tx.wake('notices');
  }
}

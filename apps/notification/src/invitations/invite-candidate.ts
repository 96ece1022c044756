import { type EventEnvelope, orderPlaced, type OrderSheet } from '@assay/contracts';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { InvitationLoop } from './invitation-loop.js';
import { Invitations } from './invitations.repository.js';
import { MessageIds } from './message-ids.js';

/** Every order gets one invitation, due at once, however often the event arrives. */
@Controller()
export class InviteCandidate {
  constructor(
    private readonly invitations: Invitations,
    private readonly messageIds: MessageIds,
    private readonly loop: InvitationLoop,
  ) {}

  @Consumes(orderPlaced, 'invite-candidate')
  async run({ data, correlationId }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    const invitation = { ...this.messageIds.next(), orderId: data.orderId, correlationId };
    const added = await this.invitations.add(tx, data.companyId, invitation);
    if (added) tx.afterCommit(() => this.loop.wake());
  }
}

import type { EventEnvelope } from '@assay/contracts';
import { orderPlaced, type OrderSheet } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Notices } from '../notices/notices.repository.js';
import { Invitations } from '../invitations/invitations.repository.js';
import { MessageIds } from '../letters/message-ids.js';

/** Every order but an inline one gets one invitation, due at once, and its reminders, however often the event arrives. */
@Controller()
export class InviteCandidate {
  constructor(
    private readonly invitations: Invitations,
    private readonly messageIds: MessageIds,
    private readonly notices: Notices,
  ) {}

  @Consumes(orderPlaced, 'invite-candidate')
  async run({ data, correlationId }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    // Who takes it while applying is already there.
    if (data.kind === 'inline') return;
    const { orderId, accountId, companyId, revision, reminders = [] } = data;
    const invitation = { ...this.messageIds.next(), orderId, accountId, correlationId };
    await this.invitations.add(tx, companyId, invitation);
    const planned = await this.notices.plan(tx, { orderId, companyId, revision, correlationId, reminders });
    if (planned && reminders.length > 0) tx.wake('notices');
  }
}

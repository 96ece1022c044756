import { deadlineChanged, type DeadlineChange, type EventEnvelope } from '@assay/contracts';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { InvitationLoop } from '../invitations/invitation-loop.js';
import { Invitations } from '../invitations/invitations.repository.js';
import { NoticeLoop } from '../notices/notice-loop.js';
import { Notices } from '../notices/notices.repository.js';

/** The candidate hears of a new deadline once and is reminded of that one; an older change never replaces a newer one. */
@Controller()
export class ChangeDeadline {
  constructor(
    private readonly notices: Notices,
    private readonly invitations: Invitations,
    private readonly loop: NoticeLoop,
    private readonly invitationLoop: InvitationLoop,
  ) {}

  @Consumes(deadlineChanged, 'change-deadline')
  async run({ data, correlationId }: EventEnvelope<DeadlineChange>, tx: Tx): Promise<void> {
    const { expiresAt, ...plan } = data;
    await this.invitations.holdOrder(tx, data.orderId);
    // A candidate who was never written to hears of the deadline with the invitation.
    const revived = await this.invitations.revive(tx, data.orderId);
    const planned = await this.notices.plan(tx, {
      ...plan,
      correlationId,
      ...(revived ? {} : { changedTo: expiresAt }),
    });
    if (planned) tx.afterCommit(() => this.loop.wake());
    if (revived) tx.afterCommit(() => this.invitationLoop.wake());
  }
}

import type { EventEnvelope } from '@assay/contracts';
import { deadlineChanged, type DeadlineChange } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Invitations } from '../invitations/invitations.repository.js';
import { Notices } from '../notices/notices.repository.js';

/** The candidate hears of a new deadline once and is reminded of that one; an older change never replaces a newer one. */
@Controller()
export class ChangeDeadline {
  constructor(
    private readonly notices: Notices,
    private readonly invitations: Invitations,
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
    if (planned) tx.wake('notices');
    if (revived) tx.wake('invitations');
  }
}

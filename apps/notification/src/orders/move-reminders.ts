import type { EventEnvelope } from '@assay/contracts';
import { type MovedReminders, remindersMoved } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Invitations } from '../invitations/invitations.repository.js';
import { Notices } from '../notices/notices.repository.js';

/** Reminders that were not sent yet are sent when it suits the candidate's clock; what left is not sent again. */
@Controller()
export class MoveReminders {
  constructor(
    private readonly notices: Notices,
    private readonly invitations: Invitations,
  ) {}

  @Consumes(remindersMoved, 'move-reminders')
  async run({ data, correlationId }: EventEnvelope<MovedReminders>, tx: Tx): Promise<void> {
    await this.invitations.holdOrder(tx, data.orderId);
    const moved = await this.notices.move(tx, { ...data, correlationId });
    if (moved) tx.wake('notices');
  }
}

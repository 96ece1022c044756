import {
  type NamedOrder,
  showInvitationTimeline,
  type TimelineEntries,
  type TimelineEntry,
} from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Invitation } from './invitation.entity.js';
import { InvitationAttempts } from './invitation-attempts.repository.js';
import { timelineOf } from './invitation-timeline.js';

/** Tells everything about the invitation of an order, with the mail server's answers; nothing where there is none. */
@Controller()
export class ShowInvitationTimeline {
  constructor(
    private readonly database: Database,
    private readonly attempts: InvitationAttempts,
  ) {}

  @Answers(showInvitationTimeline)
  async run({ orderId }: NamedOrder): Promise<TimelineEntries> {
    const entries = await this.database.read(async (tx): Promise<TimelineEntry[]> => {
      const invitation = await tx.manager.findOneBy(Invitation, { orderId });
      return invitation ? timelineOf(invitation, await this.attempts.list(tx, invitation.id)) : [];
    });
    return { entries };
  }
}

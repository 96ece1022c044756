import type { NamedOrder, TimelineEntries, TimelineLine } from '@assay/contracts';
import { showInvitationTimeline } from '@assay/contracts/notification';
import { Answers, timelineThatFits } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Notices } from '../notices/notices.repository.js';
import { ReturnedMail } from '../returns/returned-mail.repository.js';
import { Invitations } from '../invitations/invitations.repository.js';
import { noticeEntries, timelineOf } from './invitation-timeline.js';

/** Tells everything about the invitation of an order, with the mail server's answers; nothing where there is none. */
@Controller()
export class ShowInvitationTimeline {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly returned: ReturnedMail,
    private readonly notices: Notices,
  ) {}

  @Answers(showInvitationTimeline)
  async run({ orderId }: NamedOrder): Promise<TimelineEntries> {
    const entries = await this.database.read(async (tx): Promise<TimelineLine[]> => {
      const invitation = await this.invitations.find(tx, orderId);
      if (!invitation) return [];
      const attempts = await this.invitations.attempts(tx, invitation.id);
      const returns = await this.returned.list(tx, invitation.id);
      const notices = noticeEntries(await this.notices.list(tx, orderId));
      return [...timelineOf(invitation, attempts, returns), ...notices];
    });
    return timelineThatFits(entries);
  }
}

import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ReturnsModule } from '../returns/returns.module.js';
import { ShowInvitationTimeline } from './show-invitation-timeline.js';

/** Everything that is known of an order's messages, in the order in which it happened. */
@Module({
  imports: [InvitationsModule, NoticesModule, ReturnsModule],
  controllers: [ShowInvitationTimeline],
})
export class TimelineModule {}

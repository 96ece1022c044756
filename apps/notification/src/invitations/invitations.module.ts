import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { MailTransport } from '../mail/mail-transport.js';
import { InvitationAttempts } from './invitation-attempts.repository.js';
import { InvitationLedger } from './invitation-ledger.js';
import { InvitationLoop } from './invitation-loop.js';
import { Invitations } from './invitations.repository.js';
import { InviteCandidate } from './invite-candidate.js';
import { MessageIds } from './message-ids.js';
import { SendInvitation } from './send-invitation.js';
import { ShowInvitationTimeline } from './show-invitation-timeline.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Module({
  imports: [MessagingModule],
  controllers: [InviteCandidate, ShowInvitationTimeline, WithdrawInvitation],
  providers: [
    InvitationAttempts,
    InvitationLedger,
    InvitationLoop,
    Invitations,
    MailTransport,
    MessageIds,
    SendInvitation,
  ],
})
export class InvitationsModule {}

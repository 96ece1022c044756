import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ChangeDeadline } from './change-deadline.js';
import { InviteCandidate } from './invite-candidate.js';
import { MoveReminders } from './move-reminders.js';
import { ReinviteCandidate } from './reinvite-candidate.js';
import { TellReady } from './tell-ready.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

/** What news of an order means to its candidate: which invitation and which notices are owed from then on. */
@Module({
  imports: [LettersModule, InvitationsModule, NoticesModule],
  controllers: [
    ChangeDeadline,
    InviteCandidate,
    MoveReminders,
    ReinviteCandidate,
    TellReady,
    WithdrawInvitation,
  ],
})
export class OrdersModule {}

import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AskOwner } from '../connection-notices/ask-owner.js';
import { ComposeConnectionNotice } from '../connection-notices/compose-connection-notice.js';
import { ConnectionNoticeLoop } from '../connection-notices/connection-notice-loop.js';
import { ConnectionNotices } from '../connection-notices/connection-notices.repository.js';
import { SendConnectionNotice } from '../connection-notices/send-connection-notice.js';
import { TellContest } from '../connection-notices/tell-contest.js';
import { TellOwner } from '../connection-notices/tell-owner.js';
import { ComposeLetter } from '../mail/compose-letter.js';
import { MailTransport } from '../mail/mail-transport.js';
import { ChangeDeadline } from '../notices/change-deadline.js';
import { MoveReminders } from '../notices/move-reminders.js';
import { NoticeLoop } from '../notices/notice-loop.js';
import { Notices } from '../notices/notices.repository.js';
import { SendNotice } from '../notices/send-notice.js';
import { StopReminders } from '../notices/stop-reminders.js';
import { ReceiveReturn } from '../returns/receive-return.js';
import { ReturnDoor } from '../returns/return-door.js';
import { ReturnPaths } from '../returns/return-paths.js';
import { ReturnedMail } from '../returns/returned-mail.repository.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { AskInvitee } from './ask-invitee.js';
import { ExpireInvitation } from './expire-invitation.js';
import { InvitationAttempts } from './invitation-attempts.repository.js';
import { InvitationLedger } from './invitation-ledger.js';
import { InvitationLoop } from './invitation-loop.js';
import { Invitations } from './invitations.repository.js';
import { InviteCandidate } from './invite-candidate.js';
import { MessageIds } from './message-ids.js';
import { ReinviteCandidate } from './reinvite-candidate.js';
import { SendInvitation } from './send-invitation.js';
import { ShowInvitationTimeline } from './show-invitation-timeline.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Module({
  imports: [MessagingModule, TemplatesModule],
  controllers: [
    ChangeDeadline,
    ExpireInvitation,
    InviteCandidate,
    MoveReminders,
    ReinviteCandidate,
    ShowInvitationTimeline,
    StopReminders,
    TellContest,
    TellOwner,
    WithdrawInvitation,
  ],
  providers: [
    AskInvitee,
    AskOwner,
    ComposeConnectionNotice,
    ComposeLetter,
    ConnectionNoticeLoop,
    ConnectionNotices,
    InvitationAttempts,
    InvitationLedger,
    InvitationLoop,
    Invitations,
    MailTransport,
    MessageIds,
    NoticeLoop,
    Notices,
    ReceiveReturn,
    ReturnDoor,
    ReturnPaths,
    ReturnedMail,
    SendConnectionNotice,
    SendInvitation,
    SendNotice,
  ],
})
export class InvitationsModule {}

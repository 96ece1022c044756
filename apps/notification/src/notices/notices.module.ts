import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { Notices } from './notices.repository.js';
import { SendNotice } from './send-notice.js';
import { StopReminders } from './stop-reminders.js';

/** What follows an invitation: reminders, and word of another deadline. */
@Module({
  imports: [LettersModule, InvitationsModule],
  controllers: [StopReminders],
  providers: [Notices, SendNotice],
  exports: [Notices],
})
export class NoticesModule {}

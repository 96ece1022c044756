import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { LettersModule } from '../letters/letters.module.js';
import { Invitations } from './invitations.repository.js';
import { SendInvitation } from './send-invitation.js';

/** The one message that brings a candidate to an assessment, from due to its end. */
@Module({
  imports: [MessagingModule, LettersModule],
  providers: [Invitations, SendInvitation],
  exports: [Invitations],
})
export class InvitationsModule {}

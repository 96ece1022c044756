import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LettersModule } from '../letters/letters.module.js';
import { Invitation } from './invitation.entity.js';
import { InvitationAttempt } from './invitation-attempt.entity.js';
import { Invitations } from './invitations.repository.js';
import { SendInvitation } from './send-invitation.js';

/** The one message that brings a candidate to an assessment, from due to its end. */
@Module({
  imports: [TypeOrmModule.forFeature([Invitation, InvitationAttempt]), MessagingModule, LettersModule],
  providers: [Invitations, SendInvitation],
  exports: [Invitations],
})
export class InvitationsModule {}

import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { LettersModule } from '../letters/letters.module.js';
import { MailModule } from '../mail/mail.module.js';
import { AskInvitee } from './ask-invitee.js';
import { InvitationAttempts } from './invitation-attempts.repository.js';
import { InvitationLedger } from './invitation-ledger.js';
import { Invitations } from './invitations.repository.js';
import { SendInvitation } from './send-invitation.js';

/** The one message that brings a candidate to an assessment, from due to its end. */
@Module({
  imports: [MessagingModule, MailModule, LettersModule],
  providers: [AskInvitee, InvitationAttempts, InvitationLedger, Invitations, SendInvitation],
  exports: [AskInvitee, InvitationAttempts, Invitations],
})
export class InvitationsModule {}

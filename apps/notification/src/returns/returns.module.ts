import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConnectionNoticesModule } from '../connection-notices/connection-notices.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { ReceiveReturn } from './receive-return.js';
import { ReturnDoor } from './return-door.js';
import { ReturnedMail } from './returned-mail.repository.js';

/** What mail servers send back, and what it says about the message. */
@Module({
  imports: [MessagingModule, LettersModule, InvitationsModule, ConnectionNoticesModule],
  providers: [ReceiveReturn, ReturnDoor, ReturnedMail],
  exports: [ReturnedMail],
})
export class ReturnsModule {}

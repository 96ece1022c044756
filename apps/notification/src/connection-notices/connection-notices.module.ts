import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { LettersModule } from '../letters/letters.module.js';
import { MailModule } from '../mail/mail.module.js';
import { AskOwner } from './ask-owner.js';
import { ComposeConnectionNotice } from './compose-connection-notice.js';
import { ConnectionNotices } from './connection-notices.repository.js';
import { SendConnectionNotice } from './send-connection-notice.js';
import { TellContest } from './tell-contest.js';
import { TellOwner } from './tell-owner.js';

/** What the owner of an account hears of its connections. */
@Module({
  imports: [MessagingModule, MailModule, LettersModule],
  controllers: [TellContest, TellOwner],
  providers: [AskOwner, ComposeConnectionNotice, ConnectionNotices, SendConnectionNotice],
  exports: [ConnectionNotices],
})
export class ConnectionNoticesModule {}

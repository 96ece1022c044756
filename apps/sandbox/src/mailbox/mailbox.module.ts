import { Module } from '@nestjs/common';
import { FaultsModule } from '../faults/faults.module.js';
import { SeenModule } from '../seen/seen.module.js';
import { MailServer } from './mail-server.js';
import { Mails } from './mails.js';
import { ReturnMail } from './return-mail.js';

/** The candidates' mail server and what arrived at it. */
@Module({
  imports: [FaultsModule, SeenModule],
  providers: [Mails, MailServer, ReturnMail],
  exports: [Mails, MailServer],
})
export class MailboxModule {}

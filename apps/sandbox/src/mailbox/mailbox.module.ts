import { Module } from '@nestjs/common';
import { WorldModule } from '../state/world.module.js';
import { MailServer } from './mail-server.js';
import { Mails } from './mails.js';
import { ReturnMail } from './return-mail.js';

/** The candidates' mail server and what arrived at it. */
@Module({ imports: [WorldModule], providers: [Mails, MailServer, ReturnMail], exports: [Mails, MailServer] })
export class MailboxModule {}

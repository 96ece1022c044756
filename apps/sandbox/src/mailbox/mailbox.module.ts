import { Module } from '@nestjs/common';
import { WorldModule } from '../state/world.module.js';
import { MailServer } from './mail-server.js';
import { Mails } from './mails.js';

/** The candidates' mail server and what arrived at it. */
@Module({ imports: [WorldModule], providers: [Mails, MailServer], exports: [Mails, MailServer] })
export class MailboxModule {}

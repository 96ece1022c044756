import { Module } from '@nestjs/common';
import { MailTransport } from './mail-transport.js';

/** How messages read, and handing them to a mail server. */
@Module({ providers: [MailTransport], exports: [MailTransport] })
export class MailModule {}

import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import type { Mail } from '../mailbox/mail.js';
import { Mails } from '../mailbox/mails.js';

/** Shows the mails that arrived, newest first. */
@Controller('api/mailbox')
export class ControlMailbox {
  constructor(private readonly mails: Mails) {}

  @Get()
  list(@Query('to') to?: string): { items: (Omit<Mail, 'raw'> & { bytes: number })[] } {
    return { items: this.mails.all(to).map(({ raw, ...mail }) => ({ ...mail, bytes: raw.length })) };
  }

  @Get(':id')
  show(@Param('id') id: string): Mail {
    const mail = this.mails.get(id);
    if (!mail) throw new NotFoundException('There is no such mail');
    return mail;
  }
}

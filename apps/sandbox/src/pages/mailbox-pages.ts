import { Get, Header, NotFoundException, Param, Query } from '@nestjs/common';
import type { Mail } from '../mailbox/mail.js';
import { Mails } from '../mailbox/mails.js';
import { Html, PageController } from '../views/page.js';
import { Views } from '../views/views.js';

// what a careful mail reader allows: pictures and styles, no script, nothing else from anywhere
const mailPolicy =
  "default-src 'none'; img-src data: http: https:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The mails as their readers see them. */
@PageController('mailbox')
export class MailboxPages {
  constructor(
    private readonly views: Views,
    private readonly mails: Mails,
  ) {}

  @Get()
  @Html()
  list(@Query('to') to?: string): string {
    return this.views.page('mailbox', { title: 'Mailbox', world: 'mailbox', to, mails: this.mails.all(to) });
  }

  @Get(':id')
  @Html()
  show(@Param('id') id: string): string {
    const mail = this.mail(id);
    const crumbs = [['Mailbox', '/mailbox'], [mail.subject || '(no subject)']];
    return this.views.page('mail', { title: mail.subject || 'Mail', world: 'mailbox', crumbs, mail });
  }

  @Get(':id/html')
  @Html()
  @Header('content-security-policy', mailPolicy)
  html(@Param('id') id: string): string {
    // links open beside the mailbox, as mail readers do it
    return `<base target="_blank">${this.mail(id).html}`;
  }

  private mail(id: string): Mail {
    const mail = this.mails.get(id);
    if (!mail) throw new NotFoundException('There is no such mail.');
    return mail;
  }
}

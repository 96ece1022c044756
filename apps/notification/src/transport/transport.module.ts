import { Module } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { MailByApi } from './mail-by-api.js';
import { MailBySmtp } from './mail-by-smtp.js';
import { MailTransport } from './mail-transport.js';

/** The one way that mail leaves by: the provider's API where one is named, else the mail server. */
function transportFor(config: NotificationConfig): MailTransport {
  const { MAIL_API_URL, MAIL_API_KEY, SMTP_URL } = config;
  if (MAIL_API_URL !== undefined && MAIL_API_KEY !== undefined)
    return new MailByApi(MAIL_API_URL, MAIL_API_KEY);
  if (SMTP_URL !== undefined) return new MailBySmtp(SMTP_URL, config);
  throw new Error('a configuration without any way to send mail is refused before');
}

/** Handing messages to whoever delivers them. */
@Module({
  providers: [{ provide: MailTransport, useFactory: transportFor, inject: [NotificationConfig] }],
  exports: [MailTransport],
})
export class TransportModule {}

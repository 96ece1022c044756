import { SafeUrl } from '@assay/contracts';
import { MessagingConfig } from '@assay/messaging';
import { Setting } from '@assay/runtime';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** What notification understands. */
export class NotificationConfig extends MessagingConfig {
  @Setting({
    description: 'Public address of the gateway; invitations link to it.',
    example: 'https://assay.example.com',
  })
  @SafeUrl()
  PUBLIC_URL: string;

  @Setting({
    description:
      'Mail server that takes invitations; smtps:// or ?requireTLS=true keeps them private on the way.',
    secret: true,
    example: 'smtps://user:secret@mail.example.com:465',
  })
  @Matches(/^smtps?:\/\/\S+$/, { message: 'must be an smtp:// or smtps:// address' })
  SMTP_URL: string;

  @Setting({
    description: 'Address that invitations come from; its owner is shown as the account.',
    example: 'invitations@example.com',
  })
  @Matches(/^(?:[^<>\r\n]*<)?[^\s<>@,;]+@[^\s<>@,;]+>?$/, { message: 'must be one e-mail address' })
  MAIL_FROM: string;

  @Setting({
    description:
      'Hours from the first attempt after which an invitation that no mail server took has failed.',
  })
  @IsInt()
  @Min(1)
  @Max(720)
  INVITATION_GIVE_UP_HOURS: number = 24;

  @Setting({
    description: 'Invitations sent at the same time by one process; also its connections to the mail server.',
  })
  @IsInt()
  @Min(1)
  @Max(100)
  INVITATION_CONCURRENCY: number = 4;

  @Setting({ description: 'Seconds to wait for the mail server to take a connection and to greet.' })
  @IsInt()
  @Min(1)
  SMTP_CONNECT_TIMEOUT_SECONDS: number = 30;

  @Setting({
    description:
      'Seconds to wait for any other answer of the mail server, the one to the whole message too (RFC 5321: 600).',
  })
  @IsInt()
  @Min(1)
  SMTP_ANSWER_TIMEOUT_SECONDS: number = 600;
}

import { SafeUrl } from '@assay/contracts';
import { MessagingConfig } from '@assay/messaging';
import { VaultKeys } from '@assay/persistence';
import { Setting } from '@assay/runtime';
import { IsFQDN, IsInt, IsOptional, Matches, Max, Min, ValidateBy, ValidateIf } from 'class-validator';

/** Refused beside the other setting: what leaves by one of two ways would arrive by one of them, and nobody could say which. */
const OnlyWay = (other: 'SMTP_URL'): PropertyDecorator =>
  ValidateBy({
    name: 'onlyWay',
    validator: {
      validate: (_value, seen) =>
        !(seen && other in seen.object) || Reflect.get(seen.object, other) === undefined,
      defaultMessage: () => `must not be given beside ${other}: mail leaves by one of the two`,
    },
  });

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
      'Mail server that takes invitations, unless MAIL_API_URL names a provider; smtps:// or ?requireTLS=true keeps them private on the way.',
    secret: true,
    example: 'smtps://user:secret@mail.example.com:465',
  })
  @ValidateIf(({ SMTP_URL, MAIL_API_URL }: NotificationConfig) => Boolean(SMTP_URL ?? !MAIL_API_URL))
  @Matches(/^smtps?:\/\/\S+$/, {
    message: 'must be an smtp:// or smtps:// address, where MAIL_API_URL names no provider',
  })
  SMTP_URL?: string;

  @Setting({
    description:
      'Address of the API of Resend, or of one that speaks as it does, that takes invitations instead of SMTP_URL.',
    example: 'https://api.resend.com',
  })
  @IsOptional()
  @SafeUrl()
  @OnlyWay('SMTP_URL')
  MAIL_API_URL?: string;

  @Setting({
    description: 'Key of that API; one that may send and nothing else. Needed with MAIL_API_URL.',
    secret: true,
  })
  @ValidateIf(({ MAIL_API_URL }: NotificationConfig) => MAIL_API_URL !== undefined)
  @Matches(/^[\x21-\x7e]+$/, { message: 'must be one word' })
  MAIL_API_KEY?: string;

  @Setting({
    description:
      'Address that mail comes from. Candidates see the account’s name beside it; owners of accounts see the name given here, if there is one.',
    example: 'invitations@example.com',
  })
  @Matches(/^(?:[^<>\r\n]*<)?[^\s<>@,;]+@[^\s<>@,;]+>?$/, { message: 'must be one e-mail address' })
  MAIL_FROM: string;

  @Setting({
    description:
      'Hours from the first attempt after which an invitation, or word to an owner, that no mail server took has failed.',
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

  @Setting({
    description:
      'Address that undeliverable mail returns to, such as bounces@mail.example.com; each message gets its own, bounces+….',
    example: 'bounces@mail.example.com',
  })
  @IsOptional()
  @Matches(/^[a-z0-9._-]{1,16}@[a-z0-9.-]+$/, {
    message: 'must be an address in small letters, at most 16 before the @',
  })
  MAIL_RETURN_PATH?: string;

  @Setting({
    description: 'Port that takes undeliverable mail over SMTP, for MAIL_RETURN_PATH only; unset: none does.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65_535)
  BOUNCE_SMTP_PORT?: number;

  @Setting({
    description:
      'Certificate chain in PEM with which BOUNCE_SMTP_PORT offers STARTTLS; unset: returned mail arrives unencrypted. Read at the start.',
  })
  @ValidateIf(({ BOUNCE_TLS_CERTIFICATE: cert, BOUNCE_TLS_KEY: key }: NotificationConfig) =>
    Boolean(cert ?? key),
  )
  @Matches(/^-----BEGIN CERTIFICATE-----/)
  BOUNCE_TLS_CERTIFICATE?: string;

  @Setting({
    description: 'Private key in PEM of that certificate. Needed with BOUNCE_TLS_CERTIFICATE.',
    secret: true,
  })
  @ValidateIf(({ BOUNCE_TLS_CERTIFICATE: cert, BOUNCE_TLS_KEY: key }: NotificationConfig) =>
    Boolean(cert ?? key),
  )
  @Matches(/^-----BEGIN [A-Z ]*PRIVATE KEY-----/)
  BOUNCE_TLS_KEY?: string;

  @Setting({
    description:
      'Key that signs return addresses: 32 bytes in base64, or a list id:base64, newest first. Needed with MAIL_RETURN_PATH.',
    secret: true,
  })
  @ValidateIf(({ MAIL_RETURN_PATH, ENCRYPTION_KEY }: NotificationConfig) =>
    Boolean(MAIL_RETURN_PATH ?? ENCRYPTION_KEY),
  )
  @VaultKeys()
  ENCRYPTION_KEY?: string;

  @Setting({ description: 'Domain that messages are signed for (DKIM); unset: they are not signed here.' })
  @IsOptional()
  @IsFQDN()
  DKIM_DOMAIN?: string;

  @Setting({ description: 'Name under which the domain publishes the public key. Needed with DKIM_DOMAIN.' })
  @ValidateIf(({ DKIM_DOMAIN }: NotificationConfig) => DKIM_DOMAIN !== undefined)
  @Matches(/^[a-z0-9._-]{1,63}$/i)
  DKIM_SELECTOR?: string;

  @Setting({
    description: 'Private key in PEM that messages are signed with. Needed with DKIM_DOMAIN.',
    secret: true,
  })
  @ValidateIf(({ DKIM_DOMAIN }: NotificationConfig) => DKIM_DOMAIN !== undefined)
  @Matches(/^-----BEGIN [A-Z ]*PRIVATE KEY-----/)
  DKIM_PRIVATE_KEY?: string;
}

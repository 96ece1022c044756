import { SafeUrl } from '@assay/contracts';
import { VaultKeys } from '@assay/persistence';
import { Setting, type SettingOptions } from '@assay/runtime';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, Matches } from 'class-validator';

// Variables that both the app and its command understand: described once, declared by each.

/** Makes a decorator that describes a variable and says what it may hold. */
export const setting =
  (options: SettingOptions, ...rules: PropertyDecorator[]): (() => PropertyDecorator) =>
  () =>
  (target, property) =>
    [Setting(options), ...rules].forEach((decorate) => decorate(target, property));

export const PublicUrl = setting(
  { description: 'Address under which the world reaches the gateway.', example: 'https://assay.example.com' },
  SafeUrl(),
  Matches(/[^/]$/, { message: 'must not end in a slash' }),
);

export const EncryptionKey = setting(
  {
    description:
      'Encrypts stored secrets: 32 bytes in base64, or a list id:base64,id:base64 of which the first encrypts.',
    secret: true,
  },
  VaultKeys(),
);

export const ApiUrl = setting(
  { description: 'Base of the token, partner and result calls at SmartRecruiters.' },
  SafeUrl(),
);

export const TokenUrl = setting(
  {
    description:
      'Where SmartRecruiters gives tokens; /identity/oauth/token under SMARTRECRUITERS_API_URL if unset.',
  },
  IsOptional(),
  SafeUrl(),
);

export const PartnerId = setting(
  { description: 'Client id of the partner credential that SmartRecruiters gave the vendor.' },
  IsString(),
  IsNotEmpty(),
);

export const PartnerSecret = setting(
  { description: 'Secret of the partner credential.', secret: true },
  IsString(),
  IsNotEmpty(),
);

export const NextPartnerId = setting(
  { description: 'Client id of a second partner credential, used when the first is refused.' },
  IsOptional(),
  IsString(),
);

export const NextPartnerSecret = setting(
  { description: 'Secret of the second partner credential.', secret: true },
  IsOptional(),
  IsString(),
);

export const DisconnectNeedsToken = setting(
  {
    description:
      'Whether nothing but a company’s own token ends its connection, and the registered address has no secret; not proven that SmartRecruiters sends one.',
  },
  IsBoolean(),
);

/** The two slots of the partner credential: it is exchanged without downtime. */
export interface PartnerCredentials {
  readonly SMARTRECRUITERS_CLIENT_ID: string;
  readonly SMARTRECRUITERS_CLIENT_SECRET: string;
  readonly SMARTRECRUITERS_CLIENT_ID_NEXT?: string;
  readonly SMARTRECRUITERS_CLIENT_SECRET_NEXT?: string;
}

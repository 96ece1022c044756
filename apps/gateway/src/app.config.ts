import { SafeUrl } from '@assay/contracts';
import { exactOrigin } from '@assay/orders';
import { VaultKeys } from '@assay/persistence';
import { Setting } from '@assay/runtime';
import {
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';
import { ConsoleConfig } from './console.config.js';

const origin = /^(https:\/\/(\*\.)?[\w.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)$/;

const Origins = (): PropertyDecorator => (target, property) =>
  [
    IsArray(),
    IsString({ each: true }),
    Matches(origin, { each: true, message: 'must be https origins' }),
  ].forEach((decorate) => decorate(target, property));

/** What the gateway understands besides what every app does. */
export class GatewayConfig extends ConsoleConfig {
  @Setting({ description: 'Public port of the gateway; 0 takes any free port.' })
  @IsInt()
  @Min(0)
  @Max(65535)
  GATEWAY_PORT: number = 3000;

  @Setting({
    description: 'Address under which SmartRecruiters, candidates and the vendor reach the gateway.',
    example: 'https://assay.example.com',
  })
  @SafeUrl()
  @Matches(/[^/]$/, { message: 'must not end with a slash' })
  PUBLIC_URL: string = 'http://localhost:3000';

  @Setting({ description: 'Base address of SmartRecruiters; orders must point back to its host.' })
  @SafeUrl()
  SMARTRECRUITERS_API_URL: string = 'https://api.smartrecruiters.com';

  @Setting({
    description:
      'Origins besides that of SMARTRECRUITERS_API_URL on which orders may want their results, separated by commas.',
  })
  @Matches(exactOrigin, { each: true, message: 'must be https origins without a wildcard' })
  SMARTRECRUITERS_CALLBACK_ORIGINS: string[] = [];

  @Setting({
    description:
      'Who may frame the consent page and be returned to, separated by commas; https://*.host allowed.',
  })
  @Origins()
  SMARTRECRUITERS_APP_ORIGINS: string[] = ['https://*.smartrecruiters.com'];

  @Setting({
    description: 'Origins of the vendor’s product that may frame the portal page, separated by commas.',
  })
  @Origins()
  VENDOR_APP_ORIGINS: string[] = [];

  @Setting({
    description:
      'Encrypts stored secrets and keys hashes of the audit trail: 32 bytes in base64, or a list id:base64,id:base64 of which the first encrypts.',
    secret: true,
  })
  @VaultKeys()
  ENCRYPTION_KEY: string;

  @Setting({ description: 'Bearer token of the vendor API, at least 16 characters.', secret: true })
  @IsString()
  @MinLength(16)
  VENDOR_API_TOKEN: string;

  @Setting({
    description: 'A second bearer token that the vendor API takes, so that it is changed without a gap.',
    secret: true,
  })
  @IsOptional()
  @IsString()
  @MinLength(16)
  VENDOR_API_TOKEN_NEXT?: string;

  @Setting({
    description: 'Milliseconds an order waits for ordering before it is answered 202 and handed over later.',
  })
  @IsInt()
  @Min(1)
  ASK_TIMEOUT_MS: number = 800;

  @Setting({
    description:
      'Milliseconds an order waits for the database before it is answered 503; SmartRecruiters does not send it again.',
  })
  @IsInt()
  @Min(100)
  INTAKE_DEADLINE_MS: number = 25_000;

  @Setting({
    description: 'Connections to PostgreSQL for receiving orders alone, beside DATABASE_POOL_MAX.',
  })
  @IsInt()
  @Min(1)
  INTAKE_POOL_MAX: number = 4;

  @Setting({
    description: 'Seconds after which an order that was received but never decided is handed over anyway.',
  })
  @IsInt()
  @Min(1)
  INTAKE_GRACE_SECONDS: number = 10;

  @Setting({
    description:
      'Whether a list of packages is refused when SmartRecruiters’ requester header names no address.',
  })
  @IsBoolean()
  REQUESTER_STRICT: boolean = false;

  @Setting({
    description: 'Whether packages can be ordered while applying; the command registers the address.',
  })
  @IsBoolean()
  INLINE_OFFERED: boolean = true;

  @Setting({
    description:
      'Where candidates may return to, besides the origins of SmartRecruiters’ application; separated by commas.',
  })
  @Origins()
  INLINE_RETURN_ORIGINS: string[] = ['https://*.smartrecruiters.com'];

  @Setting({
    description:
      'Milliseconds an order that is taken while applying waits for ordering before it is answered 503.',
  })
  @IsInt()
  @Min(1)
  INLINE_TIMEOUT_MS: number = 1500;

  @Setting({
    description: 'Hours after the decision about an order in which the gateway still keeps what was ordered.',
  })
  @IsInt()
  @Min(1)
  INTAKE_RETENTION_HOURS: number = 24;

  @Setting({ description: 'Received orders handed over at the same time.' })
  @IsInt()
  @Min(1)
  INTAKE_CONCURRENCY: number = 8;

  @Setting({ description: 'Milliseconds between two looks at the keys that tokens are signed with.' })
  @IsInt()
  @Min(1000)
  SIGNING_KEYS_REFRESH_MS: number = 60_000;

  @Setting({
    description: 'Megabytes of the largest report; SmartRecruiters publishes no limit, 20 was its last one.',
  })
  @IsInt()
  @Min(1)
  @Max(1024)
  REPORT_MAX_MB: number = 20;

  @Setting({ description: 'Private address of results, to which reports are streamed.' })
  @Matches(/^https?:\/\/[^/\s]+$/, { message: 'must be an address without a path' })
  RESULTS_URL: string = 'http://localhost:3005';

  @Setting({ description: 'What the gateway shows to results, at least 16 characters.', secret: true })
  @IsString()
  @MinLength(16)
  REPORTS_TOKEN: string;
}

/** Where the results of orders may be wanted. */
export function resultAddresses(config: Readonly<GatewayConfig>): readonly string[] {
  return [config.SMARTRECRUITERS_API_URL, ...config.SMARTRECRUITERS_CALLBACK_ORIGINS];
}

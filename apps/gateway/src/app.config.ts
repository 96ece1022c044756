import { SafeUrl } from '@assay/contracts';
import { MessagingConfig } from '@assay/messaging';
import { Setting } from '@assay/runtime';
import { IsArray, IsIn, IsInt, IsString, Matches, Max, Min, MinLength } from 'class-validator';

export const consentDisplayModes = ['POPUP', 'REDIRECT'] as const;
export type ConsentDisplayMode = (typeof consentDisplayModes)[number];

/** What the gateway understands besides what every app does. */
export class GatewayConfig extends MessagingConfig {
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
      'Who may frame the consent page and be returned to, separated by commas; https://*.host allowed.',
  })
  @IsArray()
  @IsString({ each: true })
  @Matches(/^(https:\/\/(\*\.)?[\w.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)$/, {
    each: true,
    message: 'must be https origins',
  })
  SMARTRECRUITERS_APP_ORIGINS: string[] = ['https://*.smartrecruiters.com'];

  @Setting({ description: 'How SmartRecruiters shows the consent page: POPUP or REDIRECT.' })
  @IsIn(consentDisplayModes)
  CONSENT_DISPLAY_MODE: ConsentDisplayMode = 'POPUP';

  @Setting({ description: 'Bearer token of the vendor API, at least 16 characters.', secret: true })
  @IsString()
  @MinLength(16)
  VENDOR_API_TOKEN: string;

  @Setting({
    description: 'Milliseconds an order waits for ordering before it is answered 202 and handed over later.',
  })
  @IsInt()
  @Min(1)
  ASK_TIMEOUT_MS: number = 800;

  @Setting({
    description: 'Milliseconds within which an interrupted write of an order must be resolved, else 503.',
  })
  @IsInt()
  @Min(100)
  INTAKE_DEADLINE_MS: number = 3000;

  @Setting({
    description: 'Seconds after which an order that was received but never decided is handed over anyway.',
  })
  @IsInt()
  @Min(1)
  INTAKE_GRACE_SECONDS: number = 10;

  @Setting({ description: 'Received orders handed over at the same time.' })
  @IsInt()
  @Min(1)
  INTAKE_CONCURRENCY: number = 8;

  @Setting({ description: 'Milliseconds between two looks at the keys that tokens are signed with.' })
  @IsInt()
  @Min(1000)
  SIGNING_KEYS_REFRESH_MS: number = 60_000;

  @Setting({ description: 'Requests answered at the same time; more are told to come back.' })
  @IsInt()
  @Min(1)
  REQUESTS_MAX: number = 512;
}

import { SafeUrl } from '@assay/contracts';
import { exactOrigin } from '@assay/orders';
import { Setting } from '@assay/runtime';
import { ArrayMinSize, IsInt, IsString, Length, Matches, Max, Min, MinLength } from 'class-validator';
import { RetentionConfig } from './retention.config.js';

/** What results understands. */
export class ResultsConfig extends RetentionConfig {
  @Setting({ description: 'Base of token, partner and result calls to SmartRecruiters.' })
  @SafeUrl()
  SMARTRECRUITERS_API_URL: string = 'https://api.smartrecruiters.com';

  @Setting({
    description:
      'Origins besides that of SMARTRECRUITERS_API_URL on which orders may want their results, separated by commas.',
  })
  @Matches(exactOrigin, { each: true, message: 'must be https origins without a wildcard' })
  SMARTRECRUITERS_CALLBACK_ORIGINS: string[] = [];

  @Setting({ description: 'Submissions this process works on at once, over all companies.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  SUBMISSION_CONCURRENCY: number = 24;

  @Setting({
    description: 'Calls to SmartRecruiters per company in any second, over all replicas; it allows 10.',
  })
  @IsInt()
  @Min(1)
  @Max(100)
  SUBMISSION_CALLS_PER_SECOND: number = 8;

  @Setting({ description: 'Calls to SmartRecruiters per company at once, over all replicas; it allows 8.' })
  @IsInt()
  @Min(1)
  @Max(100)
  SUBMISSION_CALLS_AT_ONCE: number = 6;

  @Setting({
    description: 'Milliseconds for which a call that ended still counts towards SUBMISSION_CALLS_PER_SECOND.',
  })
  @IsInt()
  @Min(1000)
  SUBMISSION_WINDOW_MS: number = 1020;

  @Setting({
    description: 'Milliseconds until a call without an answer is given up; SmartRecruiters advises 128000.',
  })
  @IsInt()
  @Min(100)
  SUBMISSION_TIMEOUT_MS: number = 130_000;

  @Setting({ description: 'Seconds a submission is leased for; renewed while a call lasts.' })
  @IsInt()
  @Min(3)
  @Max(600)
  SUBMISSION_LEASE_SECONDS: number = 20;

  @Setting({ description: 'Seconds of the first pause after a fault that may pass; it doubles each time.' })
  @IsInt()
  @Min(1)
  SUBMISSION_RETRY_BASE_SECONDS: number = 2;

  @Setting({ description: 'Seconds of the longest pause after a fault that may pass.' })
  @IsInt()
  @Min(1)
  SUBMISSION_RETRY_CAP_SECONDS: number = 300;

  @Setting({
    description: 'Seconds of the longest pause between two tries for a company whose calls all fail.',
  })
  @IsInt()
  @Min(1)
  SUBMISSION_PROBE_CAP_SECONDS: number = 30;

  @Setting({ description: 'Hours after which a submission that never got through becomes a dead letter.' })
  @IsInt()
  @Min(1)
  SUBMISSION_HORIZON_HOURS: number = 168;

  @Setting({
    description: 'Seconds until an order that SmartRecruiters does not know is asked for once more.',
  })
  @IsInt()
  @Min(0)
  SUBMISSION_NOT_FOUND_CONFIRM_SECONDS: number = 600;

  @Setting({
    description:
      'Hours for which an order that is taken while applying may be unknown: SmartRecruiters makes it when the application ends.',
  })
  @IsInt()
  @Min(1)
  SUBMISSION_INLINE_NOT_FOUND_HOURS: number = 72;

  @Setting({
    description:
      'Most minutes after which one parked submission of a company, and one parked note, registration and rating, is tried again by itself; the first time after one minute, then as long as it has been parked.',
  })
  @IsInt()
  @Min(1)
  SUBMISSION_PARKED_PROBE_MINUTES: number = 60;

  @Setting({
    description: 'Seconds for which a company’s limits are halved after SmartRecruiters answered 429.',
  })
  @IsInt()
  @Min(0)
  SUBMISSION_HALVED_SECONDS: number = 60;

  @Setting({ description: 'Characters after which a summary for SmartRecruiters is clipped.' })
  @IsInt()
  @Min(100)
  SUMMARY_MAX_CHARACTERS: number = 1000;

  @Setting({ description: 'Characters after which a name or a label for SmartRecruiters is clipped.' })
  @IsInt()
  @Min(10)
  NAME_MAX_CHARACTERS: number = 255;

  @Setting({ description: 'Parts of a result after which the others are left out for SmartRecruiters.' })
  @IsInt()
  @Min(1)
  ASSESSMENTS_MAX: number = 50;

  @Setting({
    description:
      'Registrations, ratings and notes this process works on at once, of each kind, over all companies.',
  })
  @IsInt()
  @Min(1)
  @Max(1000)
  PEOPLE_CONCURRENCY: number = 6;

  @Setting({ description: 'The vendor’s name as it stands first in rating tags.', example: 'assay' })
  @Length(1, 20)
  PARTNER_NAME: string = 'assay';

  @Setting({
    description:
      'Origins of SmartRecruiters’ application on which a pasted profile link is accepted, separated by commas; https://*.host means subdomains.',
  })
  @ArrayMinSize(1)
  @Matches(/^https?:\/\/(\*\.)?[^/*\s]+$/, { each: true, message: 'must be origins without a path' })
  SMARTRECRUITERS_APP_ORIGINS: string[] = ['https://*.smartrecruiters.com'];

  @Setting({
    description: 'Address under which people reach the gateway; links to reports begin with it.',
    example: 'https://assay.example.com',
  })
  @SafeUrl()
  @Matches(/[^/]$/, { message: 'must not end with a slash' })
  PUBLIC_URL: string = 'http://localhost:3000';

  @Setting({
    description: 'Megabytes of the largest report; SmartRecruiters publishes no limit, 20 was its last one.',
  })
  @IsInt()
  @Min(1)
  @Max(1024)
  REPORT_MAX_MB: number = 20;

  @Setting({ description: 'Name of the form field in which SmartRecruiters takes a file.' })
  @IsString()
  @MinLength(1)
  REPORT_FIELD_NAME: string = 'file';
}

/** Where results may be sent to. */
export function resultAddresses(config: Readonly<ResultsConfig>): readonly string[] {
  return [config.SMARTRECRUITERS_API_URL, ...config.SMARTRECRUITERS_CALLBACK_ORIGINS];
}

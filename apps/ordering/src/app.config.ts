import { SafeUrl } from '@assay/contracts';
import { retentionDays } from '@assay/contracts/ordering';
import { MessagingConfig } from '@assay/messaging';
import { packageTypes, type PackageType } from '@assay/packages';
import { VaultKeys } from '@assay/persistence';
import { Setting } from '@assay/runtime';
import {
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';

/** What ordering has to be told to run. */
export class OrderingConfig extends MessagingConfig {
  @Setting({
    description:
      'Key that seals secrets kept in the database: 32 bytes in base64, or a list id:base64, newest first.',
    secret: true,
  })
  @VaultKeys()
  ENCRYPTION_KEY: string;

  @Setting({
    description: 'Address under which the world reaches the gateway: engines send candidates back there.',
    example: 'https://assay.example.com',
  })
  @SafeUrl()
  @Matches(/[^/]$/, { message: 'must not end with a slash' })
  PUBLIC_URL: string;

  @Setting({
    description:
      'Kinds of assessment the vendor offers, separated by commas; packages of others are reported.',
  })
  @ArrayMinSize(1)
  @IsIn(packageTypes, { each: true })
  SUPPORTED_ASSESSMENT_TYPES: PackageType[] = [
    'SKILL_TEST',
    'VIDEO_INTERVIEW',
    'BEHAVIORAL_ASSESSMENT',
    'REFERENCE_CHECK',
    'BACKGROUND_CHECK',
  ];

  @Setting({
    description: 'Whether packages can be ordered while applying; packages of that kind are reported if not.',
  })
  @IsBoolean()
  INLINE_OFFERED: boolean = true;

  @Setting({ description: 'Hours for which the link of an order that is taken while applying works.' })
  @IsInt()
  @Min(1)
  @Max(720)
  INLINE_LINK_HOURS: number = 24;

  @Setting({
    description: 'Seconds a candidate waits for the engine before the page says that it takes long.',
  })
  @IsInt()
  @Min(1)
  INLINE_PATIENCE_SECONDS: number = 10;

  @Setting({
    description:
      'Seconds after which a candidate who was invited is written to when the engine took the order.',
  })
  @IsInt()
  @Min(1)
  READY_MAIL_SECONDS: number = 60;

  @Setting({ description: 'Milliseconds an engine has to answer an assignment.' })
  @IsInt()
  @Min(100)
  @Max(60_000)
  ENGINE_TIMEOUT_MS: number = 10_000;

  @Setting({
    description:
      'Whether an engine may be on this machine; unset: yes, except in production, where what else runs here has to be out of reach.',
  })
  @IsOptional()
  @IsBoolean()
  ENGINE_LOOPBACK_ALLOWED?: boolean;

  @Setting({ description: 'Assignments sent to engines at the same time by one process.' })
  @IsInt()
  @Min(1)
  ENGINE_CONCURRENCY: number = 8;

  @Setting({ description: 'Hours after which an order that no engine took is rejected.' })
  @IsInt()
  @Min(1)
  ASSIGNMENT_GIVE_UP_HOURS: number = 168;

  @Setting({
    description:
      'Whether an order that expired goes on when its deadline is extended; not proven that SmartRecruiters accepts it.',
  })
  @IsBoolean()
  EXPIRED_MAY_REOPEN: boolean = false;

  @Setting({
    description: 'Minutes in which a second order of the same package for the same candidate is marked.',
  })
  @IsInt()
  @Min(0)
  DUPLICATE_WINDOW_MINUTES: number = 10;

  @Setting({
    description: 'How often within an hour the candidate of one order may be invited again by hand.',
  })
  @IsInt()
  @Min(1)
  @Max(100)
  INVITATION_RESENDS_PER_HOUR: number = 3;

  @Setting({
    description:
      'Days for which a webhook is kept that was sent or given up; after that it cannot be replayed.',
  })
  @IsInt()
  @Min(8)
  @Max(3650)
  WEBHOOK_RETENTION_DAYS: number = 30;

  @Setting({
    description:
      'Days after the end of an order in which it is kept who took it, and after which whom the vendor registered is forgotten unless touched since, 30 to 730 (180 is our advice); unset or 0: for ever. What names them goes from all apps; give ordering and results the same.',
  })
  @ValidateIf(({ CANDIDATE_RETENTION_DAYS: days }: OrderingConfig) => days !== 0)
  @IsInt()
  @Min(retentionDays.fewest)
  @Max(retentionDays.most)
  CANDIDATE_RETENTION_DAYS: number = 0;
}

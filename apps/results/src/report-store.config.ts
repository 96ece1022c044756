import { SafeUrl } from '@assay/contracts';
import { Setting } from '@assay/runtime';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { ReportsConfig } from './reports.config.js';

/** s3://bucket, or s3://bucket/prefix. */
export const bucketAndPrefix = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w.-]+)*$/;

/** What results is told about where reports are kept: a folder, or a bucket that speaks as Amazon S3 does. */
export class ReportStoreConfig extends ReportsConfig {
  @Setting({
    description: 'Folder of the reports; all replicas need the same one. Not used with REPORTS_STORE.',
  })
  @IsString()
  @MinLength(1)
  REPORTS_DIR: string = '.data/reports';

  @Setting({
    description:
      'Bucket of the reports, and what their keys begin with, as s3://bucket/prefix; unset: the folder REPORTS_DIR.',
    example: 's3://assay-reports/production',
  })
  @IsOptional()
  @Matches(bucketAndPrefix, { message: 'must be s3://bucket or s3://bucket/prefix' })
  REPORTS_STORE?: string;

  @Setting({
    description: 'Address of the store that has the bucket; unset: that of Amazon S3 in the region.',
  })
  @IsOptional()
  @SafeUrl()
  REPORTS_S3_ENDPOINT?: string;

  @Setting({ description: 'Region of the bucket; what a store of your own is told is up to it.' })
  @Matches(/^[a-z0-9-]{1,64}$/)
  REPORTS_S3_REGION: string = 'us-east-1';

  @Setting({
    description:
      'Whether the bucket stands in the path of an address instead of its host; most stores of your own want that.',
  })
  @IsBoolean()
  REPORTS_S3_PATH_STYLE: boolean = false;

  @Setting({
    description: 'Access key id for the bucket; unset: the role that the machine or the pod has at Amazon.',
  })
  @ValidateIf(isNamed)
  @IsString()
  @MinLength(3)
  REPORTS_S3_ACCESS_KEY_ID?: string;

  @Setting({ description: 'Secret of that access key. Needed with REPORTS_S3_ACCESS_KEY_ID.', secret: true })
  @ValidateIf(isNamed)
  @IsString()
  @MinLength(16)
  REPORTS_S3_SECRET_ACCESS_KEY?: string;

  @Setting({
    description:
      'How the store encrypts each report, AES256 or aws:kms; unset: as the bucket says by itself.',
  })
  @IsOptional()
  @IsIn(['AES256', 'aws:kms'])
  REPORTS_S3_ENCRYPTION?: 'AES256' | 'aws:kms';

  @Setting({ description: 'Key of aws:kms by its id or ARN; unset: the one that Amazon keeps for S3.' })
  @IsOptional()
  @ValidateIf(({ REPORTS_S3_ENCRYPTION: how }: ReportStoreConfig) => how !== 'aws:kms')
  @IsIn([], { message: 'needs REPORTS_S3_ENCRYPTION to be aws:kms' })
  REPORTS_S3_KMS_KEY_ID?: string;

  @Setting({
    description:
      'Milliseconds until a call to the store without an answer is given up; each carries at most 5 MiB.',
  })
  @IsInt()
  @Min(1000)
  @Max(120_000)
  REPORTS_S3_TIMEOUT_MS: number = 30_000;

  @Setting({
    description:
      'Minutes between two looks for files that are no order’s report; an unfinished one is kept as long.',
  })
  @IsInt()
  @Min(10)
  @Max(10_080)
  REPORTS_SWEEP_MINUTES: number = 60;
}

function isNamed(config: ReportStoreConfig): boolean {
  return Boolean(config.REPORTS_S3_ACCESS_KEY_ID ?? config.REPORTS_S3_SECRET_ACCESS_KEY);
}

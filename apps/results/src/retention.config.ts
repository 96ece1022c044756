import { retentionDays } from '@assay/contracts/ordering';
import { Setting } from '@assay/runtime';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { ReportStoreConfig } from './report-store.config.js';

/** For how long results keeps whom it knows. */
export class RetentionConfig extends ReportStoreConfig {
  @Setting({
    description:
      'Days after the end of an order in which it is kept who took it, and after which whom the vendor registered is forgotten unless touched since, 30 to 730 (180 is our advice); unset or 0: for ever. What names them goes from all apps; give ordering and results the same.',
  })
  @ValidateIf(({ CANDIDATE_RETENTION_DAYS: days }: RetentionConfig) => days !== 0)
  @IsInt()
  @Min(retentionDays.fewest)
  @Max(retentionDays.most)
  CANDIDATE_RETENTION_DAYS: number = 0;

  @Setting({ description: 'Days for which it is kept who asked to see a report, and why.' })
  @IsInt()
  @Min(1)
  @Max(730)
  ACCESS_REQUEST_RETENTION_DAYS: number = 90;
}

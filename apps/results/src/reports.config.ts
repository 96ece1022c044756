import { MessagingConfig } from '@assay/messaging';
import { Setting } from '@assay/runtime';
import { IsInt, IsOptional, IsString, Max, Min, MinLength } from 'class-validator';

/** What results is told about the private door through which the gateway hands over reports. */
export class ReportsConfig extends MessagingConfig {
  @Setting({ description: 'Private port on which the gateway hands over reports; 0 takes any free port.' })
  @IsInt()
  @Min(0)
  @Max(65535)
  REPORTS_PORT: number = 3005;

  @Setting({
    description:
      'What the gateway shows to hand over reports, at least 16 characters; signs links to them, too.',
    secret: true,
  })
  @IsString()
  @MinLength(16)
  REPORTS_TOKEN: string;

  @Setting({
    description:
      'A second REPORTS_TOKEN that is taken as well, so that it is changed without a gap; links signed with it work, too.',
    secret: true,
  })
  @IsOptional()
  @IsString()
  @MinLength(16)
  REPORTS_TOKEN_NEXT?: string;
}

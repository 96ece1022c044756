import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';

const WEB_ADDRESS = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

/** What the sandbox is started with; every variable it reads is a property here. */
export class SandboxConfig {
  /** Least severe log level that is written. */
  @IsString()
  LOG_LEVEL: string = 'info';

  /** Port of the pages and APIs; 0 takes a free one. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  SANDBOX_PORT: number = 4010;

  /** Port on which the mailbox accepts mail; 0 takes a free one. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  SANDBOX_SMTP_PORT: number = 4025;

  /** Address under which browsers and Assay reach the sandbox; http://localhost:port unless set. */
  @IsOptional()
  @IsUrl(WEB_ADDRESS)
  SANDBOX_PUBLIC_URL?: string;

  /** Folder for the snapshot, the mails, the uploaded reports and the recorded traffic. */
  @IsString()
  @IsNotEmpty()
  SANDBOX_DATA_DIR: string = '.data/sandbox';

  /** Lifetime in seconds of the tokens SmartRecruiters issues here. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  SANDBOX_TOKEN_SECONDS: number = 1800;

  /** Address of Assay, the product's PUBLIC_URL. */
  @IsUrl(WEB_ADDRESS)
  ASSAY_URL: string;

  /** Bearer token of Assay's vendor API. */
  @IsString()
  @IsNotEmpty()
  VENDOR_API_TOKEN: string;

  /** Client id of the partner credential that SmartRecruiters gave to the partner. */
  @IsString()
  @IsNotEmpty()
  SMARTRECRUITERS_CLIENT_ID: string;

  /** Secret of the partner credential that SmartRecruiters gave to the partner. */
  @IsString()
  @IsNotEmpty()
  SMARTRECRUITERS_CLIENT_SECRET: string;
}

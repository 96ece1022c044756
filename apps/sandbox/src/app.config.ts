import { type LogLevel, logLevels, Setting } from '@assay/runtime';
import {
  IsIn,
  IsInt,
  IsIP,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
} from 'class-validator';

const webAddress = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

/** What the sandbox is started with. */
export class SandboxConfig {
  @Setting({ description: 'Least severe level that is logged.' })
  @IsIn(logLevels)
  LOG_LEVEL: LogLevel = 'info';

  @Setting({ description: 'Port of the sandbox, its pages and its APIs; 0 takes any free port.' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  SANDBOX_PORT: number = 4010;

  @Setting({
    description:
      'Address of this machine on which it takes calls and mail; whoever gets there may do everything. Unset: all of them.',
  })
  @IsOptional()
  @IsIP()
  LISTEN_HOST?: string;

  @Setting({ description: 'Port on which the mailbox accepts mail; 0 takes any free port.' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  SANDBOX_SMTP_PORT: number = 4025;

  @Setting({
    description:
      'Logins that the mailbox takes, as user:password separated by commas; unset: it asks for none.',
    secret: true,
  })
  @IsOptional()
  @Matches(/^[^\s:,]+:[^\s:,]+(,[^\s:,]+:[^\s:,]+)*$/)
  SANDBOX_SMTP_LOGINS?: string;

  @Setting({
    description:
      'Address under which browsers and Assay reach the sandbox; unset: http://localhost and its port.',
  })
  @IsOptional()
  @IsUrl(webAddress)
  SANDBOX_PUBLIC_URL?: string;

  @Setting({ description: 'Folder for its snapshot, mails, uploaded reports and recorded traffic.' })
  @IsString()
  @IsNotEmpty()
  SANDBOX_DATA_DIR: string = '.data/sandbox';

  @Setting({ description: 'Lifetime in seconds of the tokens that SmartRecruiters issues here.' })
  @IsInt()
  @Min(1)
  SANDBOX_TOKEN_SECONDS: number = 1800;

  @Setting({
    description: "Address of Assay, the same as the gateway's PUBLIC_URL.",
    example: 'http://localhost:4000',
  })
  @IsUrl(webAddress)
  ASSAY_URL: string;

  @Setting({
    description: 'Host and port that mail is returned to; unset: nothing is returned.',
    example: 'localhost:2525',
  })
  @IsOptional()
  @Matches(/^[\w.-]+:\d{1,5}$/)
  ASSAY_BOUNCE_SMTP?: string;

  @Setting({ description: 'Key that the mail provider takes here; unset: there is none here.', secret: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  MAIL_API_KEY?: string;

  @Setting({ description: "Bearer token of Assay's vendor API.", secret: true })
  @IsString()
  @IsNotEmpty()
  VENDOR_API_TOKEN: string;

  @Setting({ description: 'Client id of the partner credential that SmartRecruiters accepts here.' })
  @IsString()
  @IsNotEmpty()
  SMARTRECRUITERS_CLIENT_ID: string;

  @Setting({
    description: 'Secret of the partner credential that SmartRecruiters accepts here.',
    secret: true,
  })
  @IsString()
  @IsNotEmpty()
  SMARTRECRUITERS_CLIENT_SECRET: string;

  @Setting({ description: 'Client id with which Assay’s console signs people in here.' })
  @IsString()
  @IsNotEmpty()
  CONSOLE_OIDC_CLIENT_ID: string = 'assay-console';

  @Setting({
    description: 'Client secret of Assay’s console; unset: the vendor has no provider here.',
    secret: true,
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  CONSOLE_OIDC_CLIENT_SECRET?: string;
}

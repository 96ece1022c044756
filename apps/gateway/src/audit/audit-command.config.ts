import { ProcessConfig, Setting } from '@assay/runtime';
import { IsString } from 'class-validator';

/** What `npm run audit` is started with. */
export class AuditCommandConfig extends ProcessConfig {
  @Setting({ description: 'PostgreSQL to use.', secret: true })
  @IsString()
  DATABASE_URL: string;
}

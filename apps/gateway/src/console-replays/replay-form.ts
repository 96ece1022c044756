import { Optional, Text } from '@assay/contracts';
import { IsIn } from 'class-validator';

/** What the form sends; `mayRepeat` where somebody looked that it is not there. */
export class ReplayForm {
  @Text(64) form: string;
  @Optional() @IsIn(['true']) mayRepeat?: string;
}

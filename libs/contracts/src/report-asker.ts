import { Optional, Text } from './shapes.js';

/** Who would like to see a report, and why, in their own words. */
export class ReportAsker {
  @Text(120) name: string;
  @Text(254) email: string;
  @Optional() @Text(1000) reason?: string;
}

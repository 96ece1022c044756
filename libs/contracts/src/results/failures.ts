import { IsIn, IsInt, IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';
import { Optional, Text } from '../shapes.js';

/** Why SmartRecruiters did not get how an order stands. */
export class FailedSubmission {
  @IsUUID() orderId: string;
  /** `parked` waits for somebody to act; the others are over. */
  @IsIn(['parked', 'gone', 'dead-lettered']) outcome: 'parked' | 'gone' | 'dead-lettered';
  /** What was to be handed over. */
  @IsInt() revision: number;
  @Optional() @Text(1000) reason?: string;
}

export const submissionFailed = defineEvent({
  owner: 'results',
  name: 'submission-failed',
  summary: 'SmartRecruiters did not take how an order stands, and will not without help.',
  data: FailedSubmission,
  consumers: ['ordering'],
});

import { defineEvent } from '../contract.js';
import { Id, Text } from '../shapes.js';

/** What a company calls one of its jobs. */
export class JobTitle {
  @Id() jobId: string;
  @Text(255) title: string;
}

export const jobTitleRead = defineEvent({
  owner: 'results',
  name: 'job-title-read',
  summary: 'SmartRecruiters told what a job is called that an order named by its id alone.',
  data: JobTitle,
  consumers: ['ordering'],
});

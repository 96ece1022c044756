import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { JobTitles } from './job-titles.repository.js';
import { ReadJobTitle } from './read-job-title.js';

/** What jobs are called for which somebody is assessed. */
@Module({
  imports: [CallsModule, MessagingModule],
  providers: [JobTitles, ReadJobTitle],
  exports: [JobTitles],
})
export class JobsModule {}

import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { KeepJobTitle } from './keep-job-title.js';

/** What jobs are called. */
@Module({ imports: [MessagingModule], controllers: [KeepJobTitle] })
export class JobsModule {}

import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { CountSubmissionViews } from './count-submission-views.js';
import { ListSubmissions } from './list-submissions.js';
import { MeasureSubmissions } from './measure-submissions.js';
import { ParkSubmission } from './park-submission.js';
import { ReadBack } from './read-back.js';
import { ReplaySubmissions } from './replay-submissions.js';
import { SettleSubmission } from './settle-submission.js';
import { Submissions } from './submissions.repository.js';
import { SubmitResult } from './submit-result.js';

/** Handing the newest state of every order to SmartRecruiters. */
@Module({
  imports: [CallsModule, DocumentsModule, MessagingModule],
  controllers: [CountSubmissionViews, ListSubmissions, ReplaySubmissions],
  providers: [MeasureSubmissions, ParkSubmission, ReadBack, SettleSubmission, Submissions, SubmitResult],
  exports: [Submissions],
})
export class SubmissionsModule {}

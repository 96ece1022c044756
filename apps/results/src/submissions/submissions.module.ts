import { MessagingModule } from '@assay/messaging';
import { SmartRecruitersClient } from '@assay/smartrecruiters';
import { Module } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { ResultVersions } from '../results/result-versions.repository.js';
import { CallsModule } from '../calls/calls.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { PeopleCallsModule } from '../people-calls/people-calls.module.js';
import { ReportEvents } from '../reports/report-events.repository.js';
import { Reports } from '../reports/reports.repository.js';
import { CallInTurn } from './call-in-turn.js';
import { OweSubmission } from './owe-submission.js';
import { ParkSubmission } from './park-submission.js';
import { ParkedSubmissions } from './parked-submissions.repository.js';
import { ReadBack } from './read-back.js';
import { ReplaySubmissions } from './replay-submissions.js';
import { ResumeSubmissions } from './resume-submissions.js';
import { SettleSubmission } from './settle-submission.js';
import { ShowSubmissionTimeline } from './show-submission-timeline.js';
import { SubmissionAttempts } from './submission-attempts.repository.js';
import { SubmissionLoop } from './submission-loop.js';
import { Submissions } from './submissions.repository.js';
import { SubmitResult } from './submit-result.js';
import { TakeTurn } from './take-turn.js';

const client = {
  provide: SmartRecruitersClient,
  inject: [ResultsConfig],
  useFactory: (config: ResultsConfig) =>
    new SmartRecruitersClient({
      apiUrl: config.SMARTRECRUITERS_API_URL,
      resultOrigins: config.SMARTRECRUITERS_CALLBACK_ORIGINS,
      timeouts: { resultMs: config.SUBMISSION_TIMEOUT_MS },
    }),
};

/** Handing the newest state of every order to SmartRecruiters. */
@Module({
  imports: [CallsModule, DocumentsModule, MessagingModule, NotesModule, PeopleCallsModule],
  controllers: [ReplaySubmissions, ResumeSubmissions, ShowSubmissionTimeline],
  providers: [
    CallInTurn,
    client,
    OweSubmission,
    ParkSubmission,
    ParkedSubmissions,
    ReadBack,
    ReportEvents,
    Reports,
    ResultVersions,
    SettleSubmission,
    SubmissionAttempts,
    SubmissionLoop,
    Submissions,
    SubmitResult,
    TakeTurn,
  ],
  exports: [OweSubmission, ReportEvents, Reports, ResultVersions, SmartRecruitersClient, Submissions],
})
export class SubmissionsModule {}

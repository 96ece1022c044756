import { MessagingModule } from '@assay/messaging';
import { SmartRecruitersClient } from '@assay/smartrecruiters';
import { Module } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { ResultVersions } from '../results/result-versions.repository.js';
import { CallsModule } from '../calls/calls.module.js';
import { FlagReviews } from '../documents/flag-reviews.repository.js';
import { Drafts } from '../documents/drafts.repository.js';
import { NotesModule } from '../notes/notes.module.js';
import { PeopleCallsModule } from '../people-calls/people-calls.module.js';
import { ReportLinks } from '../links/report-links.repository.js';
import { ReportTokens } from '../links/report-tokens.js';
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
  imports: [CallsModule, MessagingModule, NotesModule, PeopleCallsModule],
  controllers: [ReplaySubmissions, ResumeSubmissions, ShowSubmissionTimeline],
  providers: [
    CallInTurn,
    client,
    Drafts,
    FlagReviews,
    OweSubmission,
    ParkSubmission,
    ParkedSubmissions,
    ReadBack,
    ReportEvents,
    ReportLinks,
    Reports,
    ReportTokens,
    ResultVersions,
    SettleSubmission,
    SubmissionAttempts,
    SubmissionLoop,
    Submissions,
    SubmitResult,
    TakeTurn,
  ],
  exports: [
    FlagReviews,
    OweSubmission,
    ReportEvents,
    ReportLinks,
    Reports,
    ResultVersions,
    SmartRecruitersClient,
    Submissions,
  ],
})
export class SubmissionsModule {}

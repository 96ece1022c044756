import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ShowSubmissionTimeline } from './show-submission-timeline.js';

/** What became of each order's results, told from everything that is known of them. */
@Module({
  imports: [CallsModule, NotesModule, ReportsModule, ResultsModule, SubmissionsModule],
  controllers: [ShowSubmissionTimeline],
})
export class TimelineModule {}

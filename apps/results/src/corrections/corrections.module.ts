import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ListResultVersions } from './list-result-versions.js';
import { ReadResult } from './read-result.js';
import { RetractResult } from './retract-result.js';
import { ReviewFlag } from './review-flag.js';
import { ShowResult } from './show-result.js';

/** What becomes of a result afterwards: shown, taken back, its flags reviewed. */
@Module({
  imports: [DocumentsModule, ResultsModule, SheetsModule, SubmissionsModule],
  controllers: [ListResultVersions, RetractResult, ReviewFlag, ShowResult],
  providers: [ReadResult],
  exports: [ReadResult],
})
export class CorrectionsModule {}

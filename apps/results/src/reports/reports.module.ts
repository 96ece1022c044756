import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { FilesModule } from '../files/files.module.js';
import { LinksModule } from '../links/links.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { EndUpload } from './end-upload.js';
import { GiveReportFile } from './give-report-file.js';
import { GiveReport } from './give-report.js';
import { ReportEvents } from './report-events.repository.js';
import { Reports } from './reports.repository.js';
import { ReplayReport } from './replay-report.js';
import { StoreReport } from './store-report.js';
import { SweepReportFiles } from './sweep-report-files.js';
import { TakeReport } from './take-report.js';
import { UploadReport } from './upload-report.js';

/** Reports as files: taken in, kept, handed to SmartRecruiters, given out. */
@Module({
  imports: [CallsModule, FilesModule, LinksModule, PoliciesModule, ResultsModule, SheetsModule],
  controllers: [GiveReport, GiveReportFile, ReplayReport, TakeReport],
  providers: [EndUpload, ReportEvents, Reports, StoreReport, SweepReportFiles, UploadReport],
  exports: [ReportEvents, Reports, SweepReportFiles],
})
export class ReportsModule {}

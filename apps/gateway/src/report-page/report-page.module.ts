import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ResultsFiles } from '../report-files/results-files.js';
import { DownloadReport } from './download-report.js';
import { RequestAccess } from './request-access.js';
import { ShowReport } from './show-report.js';

/** What people without a seat see of a result. */
@Module({
  imports: [MessagingModule],
  controllers: [DownloadReport, RequestAccess, ShowReport],
  providers: [ResultsFiles],
})
export class ReportPageModule {}

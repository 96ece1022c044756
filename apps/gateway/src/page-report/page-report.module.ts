import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.js';
import { ReportFilesModule } from '../report-files/report-files.module.js';
import { DownloadReport } from './download-report.js';
import { ReportPages } from './report-pages.js';
import { RequestAccess } from './request-access.js';
import { ShowReport } from './show-report.js';

/** What people without a seat see of a result. */
@Module({
  imports: [MessagingModule, BrandsModule, ReportFilesModule],
  providers: [ReportPages],
  controllers: [DownloadReport, RequestAccess, ShowReport],
})
export class PageReportModule {}

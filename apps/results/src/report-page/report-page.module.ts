import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CorrectionsModule } from '../corrections/corrections.module.js';
import { LinksModule } from '../links/links.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ResultsModule } from '../results/results.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { AccessRequestRetention } from './access-request-retention.js';
import { AccessRequests } from './access-requests.repository.js';
import { CreateReportLink } from './create-report-link.js';
import { ListReportLinks } from './list-report-links.js';
import { NoteVisit } from './note-visit.js';
import { OpenReport } from './open-report.js';
import { RequestReportAccess } from './request-report-access.js';
import { RevokeReportLink } from './revoke-report-link.js';
import { ShowAccessRequest } from './show-access-request.js';

/** The page about a result: links to it, and what it shows. */
@Module({
  imports: [
    CorrectionsModule,
    LinksModule,
    MessagingModule,
    PoliciesModule,
    ReportsModule,
    ResultsModule,
    SheetsModule,
  ],
  controllers: [
    CreateReportLink,
    ListReportLinks,
    OpenReport,
    RequestReportAccess,
    RevokeReportLink,
    ShowAccessRequest,
  ],
  providers: [AccessRequestRetention, AccessRequests, NoteVisit],
})
export class ReportPageModule {}

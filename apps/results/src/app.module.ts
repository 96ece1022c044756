import { PersistenceModule } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { migrations } from '../migrations/index.js';
import { CompaniesModule } from './companies/companies.module.js';
import { CorrectionsModule } from './corrections/corrections.module.js';
import { DoctorModule } from './doctor/doctor.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReportPageModule } from './report-page/report-page.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ResultsModule } from './results/results.module.js';
import { SheetsModule } from './sheets/sheets.module.js';
import { SubmissionsModule } from './submissions/submissions.module.js';
import { TimelineModule } from './timeline/timeline.module.js';

/** What the app can do, apart from its database; specs put their own beneath it. */
export const features = [
  CompaniesModule,
  CorrectionsModule,
  DoctorModule,
  ErasuresModule,
  PeopleModule,
  ReportPageModule,
  ReportsModule,
  ResultsModule,
  SheetsModule,
  SubmissionsModule,
  TimelineModule,
];

/** What came out, and handing it to SmartRecruiters. */
@Module({ imports: [PersistenceModule.forApp({ app: 'results', migrations }), ...features] })
export class AppModule {}

import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { PeopleCallsModule } from '../people-calls/people-calls.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ResumeCompany } from './resume-company.js';

/** What a company's connection means for everything that is owed to SmartRecruiters for it. */
@Module({
  imports: [CallsModule, PeopleCallsModule, ReportsModule, SubmissionsModule],
  controllers: [ResumeCompany],
})
export class CompaniesModule {}

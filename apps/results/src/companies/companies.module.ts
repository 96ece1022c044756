import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ResumeCompany } from './resume-company.js';

/** What a company's connection means for everything that is owed to SmartRecruiters for it. */
@Module({ imports: [CallsModule, ReportsModule], controllers: [ResumeCompany] })
export class CompaniesModule {}

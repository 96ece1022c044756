import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { EraseResults } from './erase-results.js';
import { ExportResults } from './export-results.js';

/** Forgetting a person, and telling what is known of them. */
@Module({ imports: [MessagingModule, ReportsModule], controllers: [EraseResults, ExportResults] })
export class ErasuresModule {}

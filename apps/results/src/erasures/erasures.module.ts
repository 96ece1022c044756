import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { EraseResults } from './erase-results.js';

/** Forgetting a person. */
@Module({ imports: [MessagingModule, ReportsModule], controllers: [EraseResults] })
export class ErasuresModule {}

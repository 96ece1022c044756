import { Examiner, MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { checksOf } from './checks-of.js';

/** Has the doctor look at what this app depends on. */
@Module({ imports: [MessagingModule] })
export class DoctorModule {
  constructor(examiner: Examiner, config: ResultsConfig) {
    examiner.looksAt(checksOf(config));
  }
}

import { Examiner, MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { checksOf } from './checks-of.js';

/** Has the doctor look at what this app depends on. */
@Module({ imports: [MessagingModule], exports: [MessagingModule] })
export class DoctorModule {
  constructor(examiner: Examiner, config: GatewayConfig) {
    examiner.looksAt(checksOf(config));
  }
}

import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ErasuresModule } from '../erasures/erasures.module.js';
import { CandidateRetention } from './candidate-retention.js';
import { ForgetEndedOrders } from './forget-ended-orders.js';
import { ShowRetention } from './show-retention.js';

/** What is forgotten some time after the end. */
@Module({
  imports: [ErasuresModule, MessagingModule],
  controllers: [ShowRetention],
  providers: [CandidateRetention, ForgetEndedOrders],
})
export class RetentionModule {}

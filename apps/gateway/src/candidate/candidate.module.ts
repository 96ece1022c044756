import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module.js';
import { ReturnApplicant } from './return-applicant.js';
import { ShowLanding } from './show-landing.js';
import { StartOrder } from './start-order.js';

/** What a candidate sees, invited (`/c`) or applying (`/i`). */
@Module({
  imports: [MessagingModule, OrdersModule],
  controllers: [ReturnApplicant, ShowLanding, StartOrder],
})
export class CandidateModule {}

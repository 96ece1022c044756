import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { CancelOrder } from './cancel-order.js';
import { CompleteOrder } from './complete-order.js';
import { RecordFailedInvitation } from './record-failed-invitation.js';
import { RecordFailedSubmission } from './record-failed-submission.js';
import { RecordInvitation } from './record-invitation.js';
import { RecordProgress } from './record-progress.js';
import { RecordReportVisit } from './record-report-visit.js';
import { SettleOrder } from './settle-order.js';

/** What becomes of an order once it is placed. */
@Module({
  imports: [MessagingModule, OrdersModule, ChangesModule],
  controllers: [
    CancelOrder,
    CompleteOrder,
    RecordFailedInvitation,
    RecordFailedSubmission,
    RecordInvitation,
    RecordProgress,
    RecordReportVisit,
    SettleOrder,
  ],
})
export class ProgressModule {}

import { Module } from '@nestjs/common';
import { OrderBookModule } from '../orders/order-book.module.js';
import { CompleteOrder } from './complete-order.js';
import { RecordFailedInvitation } from './record-failed-invitation.js';
import { RecordInvitation } from './record-invitation.js';
import { RecordProgress } from './record-progress.js';
import { SettleOrder } from './settle-order.js';

/** What becomes of an order once it is placed. */
@Module({
  imports: [OrderBookModule],
  controllers: [CompleteOrder, RecordFailedInvitation, RecordInvitation, RecordProgress, SettleOrder],
})
export class ProgressModule {}

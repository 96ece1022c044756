import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module.js';
import { OrderChanges } from './order-changes.js';

/** What follows whenever something happens to an order. */
@Module({
  imports: [MessagingModule, OrdersModule],
  providers: [OrderChanges],
  exports: [OrderChanges],
})
export class ChangesModule {}

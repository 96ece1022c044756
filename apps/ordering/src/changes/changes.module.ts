import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module.js';
import { OrderChanges } from './order-changes.js';
import { OrderHistory } from './order-history.repository.js';

/** What follows whenever something happens to an order. */
@Module({
  imports: [MessagingModule, OrdersModule],
  providers: [OrderChanges, OrderHistory],
  exports: [OrderChanges, OrderHistory],
})
export class ChangesModule {}

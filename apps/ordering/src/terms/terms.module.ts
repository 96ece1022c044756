import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module.js';
import { DecideTerms } from './decide-terms.js';
import { EarlierOrders } from './earlier-orders.repository.js';

/** On what terms orders are placed. */
@Module({
  imports: [OrdersModule],
  providers: [DecideTerms, EarlierOrders],
  exports: [DecideTerms],
})
export class TermsModule {}

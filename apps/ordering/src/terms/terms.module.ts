import { Module } from '@nestjs/common';
import { DecideTerms } from './decide-terms.js';
import { EarlierOrders } from './earlier-orders.repository.js';

/** On what terms orders are placed. */
@Module({
  providers: [DecideTerms, EarlierOrders],
  exports: [DecideTerms],
})
export class TermsModule {}

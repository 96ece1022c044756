import { Module } from '@nestjs/common';
import { FieldBookModule } from '../field-book/field-book.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { DecideTerms } from './decide-terms.js';
import { EarlierOrders } from './earlier-orders.repository.js';

/** On what terms orders are placed. */
@Module({
  imports: [FieldBookModule, PoliciesModule],
  providers: [DecideTerms, EarlierOrders],
  exports: [DecideTerms],
})
export class TermsModule {}

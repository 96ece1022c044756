import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CandidateLinks } from './candidate-links.js';
import { OrderChanges } from './order-changes.js';
import { Orders } from './orders.repository.js';

/** The orders themselves, for every feature that reads or changes them. */
@Module({
  imports: [MessagingModule],
  providers: [CandidateLinks, OrderChanges, Orders],
  exports: [CandidateLinks, OrderChanges, Orders],
})
export class OrderBookModule {}

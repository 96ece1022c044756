import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { OrderBookModule } from '../orders/order-book.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { DeadlineLoop } from './deadline-loop.js';
import { Deadlines } from './deadlines.repository.js';
import { ExpireOrder } from './expire-order.js';
import { ExtendOrder } from './extend-order.js';

/** Until when orders can be taken. */
@Module({
  imports: [MessagingModule, AssignmentsModule, OrderBookModule, PoliciesModule],
  controllers: [ExtendOrder],
  providers: [DeadlineLoop, Deadlines, ExpireOrder],
  exports: [DeadlineLoop],
})
export class DeadlinesModule {}

import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ChangesModule } from '../changes/changes.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { Deadlines } from './deadlines.repository.js';
import { ExpireOrder } from './expire-order.js';
import { ExtendOrder } from './extend-order.js';

/** Until when orders can be taken. */
@Module({
  imports: [MessagingModule, OrdersModule, ChangesModule, AssignmentsModule, PoliciesModule],
  controllers: [ExtendOrder],
  providers: [Deadlines, ExpireOrder],
  exports: [],
})
export class DeadlinesModule {}

import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { OrderBookModule } from '../orders/order-book.module.js';
import { AssignOrder } from './assign-order.js';
import { AssignmentLoop } from './assignment-loop.js';
import { Assignments } from './assignments.repository.js';
import { Attempts } from './attempts.repository.js';
import { EngineClient } from './engine-client.js';

/** Telling the engine what was ordered. */
@Module({
  imports: [MessagingModule, AccountsModule, OrderBookModule],
  providers: [AssignOrder, AssignmentLoop, Assignments, Attempts, EngineClient],
  exports: [AssignmentLoop, Assignments, Attempts, EngineClient],
})
export class AssignmentsModule {}

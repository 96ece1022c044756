import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ChangesModule } from '../changes/changes.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { AssignOrder } from './assign-order.js';
import { Assignments } from './assignments.repository.js';
import { Attempts } from './attempts.repository.js';

/** Telling the engine what was ordered. */
@Module({
  imports: [MessagingModule, AccountsModule, EngineModule, OrdersModule, ChangesModule],
  providers: [AssignOrder, Assignments, Attempts],
  exports: [Assignments, Attempts],
})
export class AssignmentsModule {}

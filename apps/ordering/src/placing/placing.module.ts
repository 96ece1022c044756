import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ChangesModule } from '../changes/changes.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { FieldBookModule } from '../field-book/field-book.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { TermsModule } from '../terms/terms.module.js';
import { Grounds } from './grounds.repository.js';
import { PlaceOrder } from './place-order.js';

/** Taking orders, and refusing them. */
@Module({
  imports: [
    MessagingModule,
    OrdersModule,
    ChangesModule,
    AssignmentsModule,
    ConnectionsModule,
    DeadlinesModule,
    FieldBookModule,
    TermsModule,
  ],
  controllers: [PlaceOrder],
  providers: [Grounds],
})
export class PlacingModule {}

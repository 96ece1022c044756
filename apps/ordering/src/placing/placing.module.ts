import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ChangesModule } from '../changes/changes.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PackagesModule } from '../packages/packages.module.js';
import { TermsModule } from '../terms/terms.module.js';
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
    PackagesModule,
    TermsModule,
  ],
  controllers: [PlaceOrder],
})
export class PlacingModule {}

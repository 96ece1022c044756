import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { PackagesModule } from '../packages/packages.module.js';
import { TermsModule } from '../terms/terms.module.js';
import { CountOpenOrders } from './count-open-orders.js';
import { ListOrders } from './list-orders.js';
import { OrderBookModule } from './order-book.module.js';
import { PlaceOrder } from './place-order.js';
import { ShowOrder } from './show-order.js';
import { ShowOrderSheet } from './show-order-sheet.js';
import { ShowOrderTimeline } from './show-order-timeline.js';

/** Placing orders and looking at them. */
@Module({
  imports: [
    MessagingModule,
    OrderBookModule,
    AssignmentsModule,
    ConnectionsModule,
    DeadlinesModule,
    PackagesModule,
    TermsModule,
  ],
  controllers: [CountOpenOrders, ListOrders, PlaceOrder, ShowOrder, ShowOrderSheet, ShowOrderTimeline],
})
export class OrdersModule {}

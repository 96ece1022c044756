import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ChangesModule } from '../changes/changes.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { ShowOrderTimeline } from './show-order-timeline.js';

/** What happened to an order, told from everything that ordering kept of it. */
@Module({
  imports: [OrdersModule, ChangesModule, AssignmentsModule],
  controllers: [ShowOrderTimeline],
})
export class TimelineModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SecretsModule } from '../secrets/secrets.module.js';
import { Order } from './order.entity.js';
import { Briefings } from './briefings.repository.js';
import { CandidateLinks } from './candidate-links.js';
import { CountOpenOrders } from './count-open-orders.js';
import { CountOrderViews } from './count-order-views.js';
import { FindOrders } from './find-orders.js';
import { ErasedOrders } from './erased-orders.js';
import { ListOrders } from './list-orders.js';
import { Orders } from './orders.repository.js';
import { ShowOrder } from './show-order.js';
import { ShowOrderSheet } from './show-order-sheet.js';

/** The orders themselves, and looking at them. */
@Module({
  imports: [TypeOrmModule.forFeature([Order]), SecretsModule],
  controllers: [CountOpenOrders, CountOrderViews, FindOrders, ListOrders, ShowOrder, ShowOrderSheet],
  providers: [Briefings, CandidateLinks, ErasedOrders, Orders],
  exports: [Briefings, CandidateLinks, ErasedOrders, Orders, TypeOrmModule],
})
export class OrdersModule {}

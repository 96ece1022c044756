import {
  type Order as PublishedOrder,
  orderProgressed,
  recordProgress,
  type RecordProgressRequest,
} from '@assay/contracts';
import { Answers, Outbox } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { orderStanding, publishedOrder } from '../orders/describe-order.js';
import { Orders } from '../orders/orders.repository.js';

/** The order and its assessments move forward as the engine reports, never back. */
@Controller()
export class RecordProgress {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly outbox: Outbox,
  ) {}

  @Answers(recordProgress)
  async run({ orderId, assessments = [] }: RecordProgressRequest): Promise<PublishedOrder> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (order.progress(assessments, await this.orders.now(tx))) {
        const done = order.assessments.filter(({ status }) => status === 'completed').length;
        await this.orders.save(tx, order, {
          kind: 'order-progressed',
          text: 'The engine reported progress.',
          evidence: { assessmentsCompleted: done, assessments: order.assessments.length },
        });
        await this.outbox.add(tx, orderProgressed, {
          companyId: order.companyId,
          data: orderStanding(order),
        });
      }
      return publishedOrder(order);
    });
  }
}

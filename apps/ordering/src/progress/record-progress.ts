import { type OrderReply, recordProgress, type RecordProgressRequest } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { publishedOrder } from '../orders/describe-order.js';
import { OrderChanges } from '../changes/order-changes.js';
import { Orders } from '../orders/orders.repository.js';

/** The order and its assessments move forward as the engine reports, never back. */
@Controller()
export class RecordProgress {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
  ) {}

  @Answers(recordProgress)
  async run({ orderId, assessments = [] }: RecordProgressRequest): Promise<OrderReply> {
    return this.database.transaction(async (tx) => {
      const { followsOrderId } = await this.orders.find(tx, orderId);
      // Orders that share an assessment come further together.
      const order = await this.orders.lock(tx, followsOrderId ?? orderId);
      if (order.progress(assessments, await this.orders.now(tx))) {
        const done = order.assessments.filter(({ status }) => status === 'completed').length;
        await this.changes.record(tx, order, {
          kind: 'order-progressed',
          text: 'The engine reported progress.',
          evidence: { assessmentsCompleted: done, assessments: order.assessments.length },
        });
      }
      return publishedOrder(order.id === orderId ? order : await this.orders.find(tx, orderId));
    });
  }
}

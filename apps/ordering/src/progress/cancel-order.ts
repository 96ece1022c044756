import { Problem } from '@assay/contracts';
import { cancelOrder, type CancelOrderRequest, type OrderReply } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderChanges } from '../changes/order-changes.js';
import { publishedOrder } from '../orders/describe-order.js';
import { Orders } from '../orders/orders.repository.js';

/** An open order is rejected because the vendor says so; the same again changes nothing. */
@Controller()
export class CancelOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
  ) {}

  @Answers(cancelOrder)
  async run({ orderId, reason, by = 'somebody' }: CancelOrderRequest): Promise<OrderReply> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (order.status === 'rejected' && order.reason === reason) return publishedOrder(order);
      if (!order.reject(reason)) throw new Problem('order-closed', { status: order.status });
      await this.changes.record(tx, order, { kind: 'order-cancelled', text: reason, evidence: { by } });
      return publishedOrder(order);
    });
  }
}

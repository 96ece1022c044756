import { Database, type Lease, WorksOff } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { OrderChanges } from '../changes/order-changes.js';
import { Orders } from '../orders/orders.repository.js';
import { Deadlines, deadlineRows } from './deadlines.repository.js';

/**
 * An order whose deadline passed expires, unless it is over already or has got more time meanwhile.
 *
 * @again at the new deadline, where there is one
 * @ends with the order
 * @replay `POST /v1/orders/{orderId}/extension` gives more time
 */
@Injectable()
export class ExpireOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly deadlines: Deadlines,
    private readonly changes: OrderChanges,
    private readonly logger: Logger,
  ) {}

  @WorksOff('expire-order', deadlineRows, { concurrency: 4 })
  async run(deadline: Lease): Promise<void> {
    const expired = await this.database.transaction(async (tx) => {
      // The order first, as whoever gives more time does: two that lock in opposite orders wait for ever.
      const order = await this.orders.lock(tx, deadline.id);
      if (!(await this.deadlines.finish(tx, deadline))) return false;
      if (order.expiresAt === null) return false;
      if (order.expiresAt > (await this.orders.now(tx))) {
        await this.deadlines.set(tx, order.id, order.expiresAt);
        return false;
      }
      if (!order.expire()) return false;
      await this.changes.record(tx, order, {
        kind: 'order-expired',
        text: 'The deadline passed before the candidate finished.',
        evidence: { expiresAt: order.expiresAt.toISOString() },
      });
      return true;
    });
    this.logger.info('deadline passed', { operation: 'expire-order', orderId: deadline.id, expired });
  }
}

import type { EventEnvelope } from '@assay/contracts';
import { resultRecorded, type ResultRecorded } from '@assay/contracts/results';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderChanges } from '../changes/order-changes.js';
import { Orders } from '../orders/orders.repository.js';

/** An order with a result is completed; the newest version counts, whatever arrives when. */
@Controller()
export class CompleteOrder {
  constructor(
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
  ) {}

  @Consumes(resultRecorded, 'complete-order')
  async run(
    { data: { orderId, version, submittedAt } }: EventEnvelope<ResultRecorded>,
    tx: Tx,
  ): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    const before = order.status;
    if (!order.complete(version, new Date(submittedAt))) return;
    const text = before === 'completed' ? 'The result was corrected.' : 'The result is there.';
    await this.changes.recordResult(tx, order, {
      kind: 'result-recorded',
      text,
      evidence: { version, status: order.status },
    });
  }
}

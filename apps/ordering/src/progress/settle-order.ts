import type { EventEnvelope } from '@assay/contracts';
import { submissionSettled, type SubmissionSettled } from '@assay/contracts/results';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderChanges } from '../changes/order-changes.js';
import { Orders } from '../orders/orders.repository.js';

const sentences: Readonly<Record<SubmissionSettled['outcome'], string>> = {
  delivered: 'SmartRecruiters has the final status.',
  gone: 'SmartRecruiters does not know the order any more.',
  'dead-lettered': 'The final status could not be handed to SmartRecruiters.',
};

/** A settled order does not need its company's credential any more, until a newer result comes. */
@Controller()
export class SettleOrder {
  constructor(
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
  ) {}

  @Consumes(submissionSettled, 'settle-order')
  async run({ data }: EventEnvelope<SubmissionSettled>, tx: Tx): Promise<void> {
    const { orderId, resultVersion, outcome } = data;
    const order = await this.orders.lock(tx, orderId);
    if (!order.settle(resultVersion, await this.orders.now(tx))) return;
    await this.changes.note(tx, order, {
      kind: 'order-settled',
      text: sentences[outcome],
      evidence: { resultVersion, outcome },
    });
  }
}

import { type EventEnvelope, type FailedSubmission, submissionFailed } from '@assay/contracts';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Orders } from '../orders/orders.repository.js';

const sentences: Readonly<Record<FailedSubmission['outcome'], string>> = {
  parked: 'SmartRecruiters does not take the result until somebody acts.',
  gone: 'SmartRecruiters does not know the order any more.',
  'dead-lettered': 'SmartRecruiters refused the result.',
};

/** The order's history, and an account that wants it, say that SmartRecruiters did not take how the order stands. */
@Controller()
export class RecordFailedSubmission {
  constructor(private readonly orders: Orders) {}

  @Consumes(submissionFailed, 'record-failed-submission')
  async run({ data }: EventEnvelope<FailedSubmission>, tx: Tx): Promise<void> {
    const { orderId, outcome, revision, reason } = data;
    const order = await this.orders.lock(tx, orderId);
    await this.orders.save(tx, order, {
      kind: 'submission-failed',
      text: reason ?? sentences[outcome],
      evidence: { outcome, revision },
    });
  }
}

import type { EventEnvelope } from '@assay/contracts';
import { type FailedSubmission, submissionFailed } from '@assay/contracts/results';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderChanges } from '../changes/order-changes.js';
import { Orders } from '../orders/orders.repository.js';

const sentences: Readonly<Record<FailedSubmission['outcome'], string>> = {
  parked: 'SmartRecruiters does not take the result until somebody acts.',
  gone: 'SmartRecruiters does not know the order any more.',
  'dead-lettered': 'SmartRecruiters refused the result.',
};

const reasons: Readonly<Record<string, string>> = {
  unauthorized: 'SmartRecruiters no longer accepts our credential: an admin has to connect again.',
  'reconnect-needed': 'SmartRecruiters no longer accepts our credential: an admin has to connect again.',
  forbidden: 'SmartRecruiters does not let us tell the result: the connection lacks a scope.',
  conflict: 'SmartRecruiters says that the order has moved on: please look at it there.',
  'never-got-through': 'SmartRecruiters could not be reached for too long.',
};

/** The order's history, and an account that wants it, say that SmartRecruiters did not take how the order stands. */
@Controller()
export class RecordFailedSubmission {
  constructor(
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
  ) {}

  @Consumes(submissionFailed, 'record-failed-submission')
  async run({ data }: EventEnvelope<FailedSubmission>, tx: Tx): Promise<void> {
    const { orderId, outcome, revision, reason } = data;
    const order = await this.orders.lock(tx, orderId);
    await this.changes.note(tx, order, {
      kind: 'submission-failed',
      text: reasons[reason ?? ''] ?? sentences[outcome],
      evidence: { outcome, revision, ...(reason === undefined ? {} : { reason }) },
    });
  }
}

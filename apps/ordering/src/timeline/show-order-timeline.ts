import type { NamedOrder, TimelineEntries, TimelineLine } from '@assay/contracts';
import { showOrderTimeline } from '@assay/contracts/ordering';
import { Answers, timelineThatFits } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { type Attempt, Attempts } from '../assignments/attempts.repository.js';
import type { HistoryLine } from '../changes/order-history.js';
import { OrderHistory } from '../changes/order-history.repository.js';
import { Orders } from '../orders/orders.repository.js';

/** What happened to an order as ordering saw it, oldest first, with every attempt to reach the engine. */
@Controller()
export class ShowOrderTimeline {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly history: OrderHistory,
    private readonly attempts: Attempts,
  ) {}

  @Answers(showOrderTimeline)
  async run({ orderId }: NamedOrder): Promise<TimelineEntries> {
    return this.database.read(async (tx) => {
      await this.orders.find(tx, orderId);
      const history = await this.history.list(tx, orderId);
      const attempts = await this.attempts.ofOrder(tx, orderId);
      return timelineThatFits([...attempts.map(ofAttempt), ...history.map(ofHistory)]);
    });
  }
}

function ofHistory({ at, kind, text, evidence }: HistoryLine): TimelineLine {
  return { at: at.toISOString(), source: 'ordering', kind, text, evidence };
}

const sentences = {
  assigned: 'The engine took the order.',
  refused: 'The engine refused the order.',
  failed: 'The engine could not be told of the order.',
} as const;

function ofAttempt(attempt: Attempt): TimelineLine {
  return {
    at: attempt.at.toISOString(),
    source: 'ordering',
    kind: `assignment-${attempt.outcome}`,
    text: sentences[attempt.outcome],
    evidence: {
      attempt: attempt.attempt,
      durationMs: attempt.duration_ms,
      ...(attempt.http_status === null ? {} : { httpStatus: attempt.http_status }),
      ...(attempt.detail === null ? {} : { detail: attempt.detail }),
    },
  };
}

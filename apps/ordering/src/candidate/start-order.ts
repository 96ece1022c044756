import { type CandidateLink, type StartedOrder, startOrder } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { CandidateLinks } from '../orders/candidate-links.js';
import type { HistoryEntry } from '../changes/order-history.js';
import { OrderChanges } from '../changes/order-changes.js';
import { Orders } from '../orders/orders.repository.js';
import { landingState } from './landing-state.js';

const pressedStart: HistoryEntry = { kind: 'order-started', text: 'The candidate pressed Start.' };

/** The candidate pressed Start: the order is in progress from the first time on, if there is an assessment to take. */
@Controller()
export class StartOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly links: CandidateLinks,
    private readonly changes: OrderChanges,
  ) {}

  @Answers(startOrder)
  async run({ linkToken }: CandidateLink): Promise<StartedOrder> {
    const hash = this.links.hashOf(linkToken);
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lockByLink(tx, hash);
      const now = await this.orders.now(tx);
      if (landingState(order, now) === 'ready' && order.start(now))
        await this.changes.record(tx, order, pressedStart);
      const state = landingState(order, now);
      return {
        state,
        ...(state === 'started' && order.assessmentUrl !== null
          ? { assessmentUrl: order.assessmentUrl }
          : {}),
      };
    });
  }
}

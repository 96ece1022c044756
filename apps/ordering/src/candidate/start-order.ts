import { type CandidateLink, orderProgressed, type StartedOrder, startOrder } from '@assay/contracts';
import { Answers, Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { CandidateLinks } from '../orders/candidate-links.js';
import { orderStanding } from '../orders/describe-order.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';
import { landingState } from './landing-state.js';

/** The candidate pressed Start: the order is in progress from the first time on, if there is an assessment to take. */
@Controller()
export class StartOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly links: CandidateLinks,
    private readonly outbox: Outbox,
  ) {}

  @Answers(startOrder)
  async run({ linkToken }: CandidateLink): Promise<StartedOrder> {
    const hash = this.links.hashOf(linkToken);
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lockByLink(tx, hash);
      const now = await this.orders.now(tx);
      if (landingState(order, now) === 'ready' && order.start(now)) await this.record(tx, order);
      const state = landingState(order, now);
      return {
        state,
        ...(state === 'started' && order.assessmentUrl !== null
          ? { assessmentUrl: order.assessmentUrl }
          : {}),
      };
    });
  }

  private async record(tx: Tx, order: Order): Promise<void> {
    await this.orders.save(tx, order, { kind: 'order-started', text: 'The candidate pressed Start.' });
    await this.outbox.add(tx, orderProgressed, { companyId: order.companyId, data: orderStanding(order) });
  }
}

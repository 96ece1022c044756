import type { Timeline } from '@assay/contracts';
import { listWebhooks, type OrderReply, showOrder, type Webhook } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { orNothing } from '../answers/or-nothing.js';
import { gatherTimeline } from '../order-timeline/gather-timeline.js';

const newestWebhooks = 200;

/** Everything that the page of one order shows. */
export interface ShownOrder {
  readonly order: OrderReply;
  readonly timeline: Timeline;
  /** What the account was or is to be told of it, the newest first; absent where that cannot be asked. */
  readonly webhooks: readonly Webhook[] | undefined;
  readonly now: Date;
}

/** Gathers what the page of one order shows. */
@Injectable()
export class ShownOrders {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  async gather(orderId: string): Promise<ShownOrder> {
    const order = await this.bus.ask(showOrder, { orderId });
    const [timeline, told] = await Promise.all([
      gatherTimeline(this.bus, orderId),
      orNothing(this.bus.ask(listWebhooks, { accountId: order.accountId, orderId, limit: newestWebhooks })),
    ]);
    return { order, timeline, webhooks: told?.items, now: this.clock.now() };
  }
}

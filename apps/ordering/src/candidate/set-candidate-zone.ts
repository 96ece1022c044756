import { Problem } from '@assay/contracts';
import { type OrderReply, setCandidateZone, type SetCandidateZoneRequest } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { publishedOrder } from '../orders/describe-order.js';
import { Orders } from '../orders/orders.repository.js';
import { KeepZone } from './keep-zone.js';

/** The vendor knows the candidate's time zone; orders that share an assessment are one candidate's. */
@Controller()
export class SetCandidateZone {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly zone: KeepZone,
  ) {}

  @Answers(setCandidateZone)
  async run({ orderId, timeZone }: SetCandidateZoneRequest): Promise<OrderReply> {
    return this.database.transaction(async (tx) => {
      const asked = await this.orders.find(tx, orderId);
      const order = await this.orders.lock(tx, asked.followsOrderId ?? orderId);
      // Nobody is written to about what is over, and what is over is to be forgotten.
      if (!order.isOpen) throw new Problem('order-closed', { status: order.status });
      await this.zone.run(tx, order, timeZone);
      return { ...publishedOrder(await this.orders.find(tx, orderId)), timeZone };
    });
  }
}

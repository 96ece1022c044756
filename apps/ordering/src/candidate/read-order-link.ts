import { Problem } from '@assay/contracts';
import { type AskedFor, type OrderLink, readOrderLink } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderChanges } from '../changes/order-changes.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { Orders } from '../orders/orders.repository.js';

/** The candidate's link, which makes whoever has it the candidate: that it was read is written down first. */
@Controller()
export class ReadOrderLink {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
    private readonly links: CandidateLinks,
  ) {}

  @Answers(readOrderLink)
  async run({ orderId, by = 'somebody' }: AskedFor): Promise<OrderLink> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      // The link of who was erased leads nowhere.
      if (order.erasedAt !== null) throw new Problem('order-closed', { status: order.status });
      // Orders that share an assessment share its link.
      const { followsOrderId } = order;
      const first = followsOrderId === null ? order : await this.orders.find(tx, followsOrderId);
      await this.changes.note(tx, order, {
        kind: 'link-read',
        text: 'The candidate’s link was read by somebody else.',
        evidence: { by },
      });
      const { expiresAt } = order;
      return {
        url: this.links.address(first),
        ...(expiresAt === null ? {} : { expiresAt: expiresAt.toISOString() }),
      };
    });
  }
}

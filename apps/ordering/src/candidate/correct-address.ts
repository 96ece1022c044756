import { Problem } from '@assay/contracts';
import { correctAddress, type CorrectAddressRequest, type OrderReply } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { publishedOrder } from '../orders/describe-order.js';
import type { Order } from '../orders/order.entity.js';
import { InviteAgain, refuseUnusable } from './invite-again.js';

/** A candidate whose invitation failed or came back is invited at another address; the order opens again if that was all. */
@Controller()
export class CorrectAddress {
  constructor(
    private readonly database: Database,
    private readonly inviteAgain: InviteAgain,
  ) {}

  @Answers(correctAddress)
  async run({ orderId, email }: CorrectAddressRequest): Promise<OrderReply> {
    refuseUnusable(email);
    return this.database.transaction(async (tx) => {
      const locked = await this.inviteAgain.lock(tx, orderId);
      const { order } = locked;
      if (order.email === email && order.isOpen && !isRefused(order)) return publishedOrder(order);
      if (!order.isOpen && !order.rejectedForAddress)
        throw new Problem('order-closed', { status: order.status });
      if (!isRefused(order)) throw new Problem('address-not-refused');
      await this.inviteAgain.run(tx, locked, email, {
        kind: 'address-corrected',
        text: 'The address of the candidate was corrected, so they are invited again.',
      });
      return publishedOrder(order);
    });
  }
}

// An inline order's candidate is not written to, so nothing can be wrong with the address.
function isRefused({ isReachable, rejectedForAddress }: Order): boolean {
  return rejectedForAddress || !isReachable;
}

import { Problem } from '@assay/contracts';
import {
  addressCorrected,
  correctAddress,
  type CorrectAddressRequest,
  type OrderReply,
} from '@assay/contracts/ordering';
import { isUsableAddress } from '@assay/orders';
import { Answers, Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { Assignments } from '../assignments/assignments.repository.js';
import { publishedOrder } from '../orders/describe-order.js';
import { OrderChanges } from '../changes/order-changes.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';

/** A candidate whose invitation failed or came back is invited at another address; the order opens again if that was all. */
@Controller()
export class CorrectAddress {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly changes: OrderChanges,
    private readonly assignments: Assignments,
    private readonly outbox: Outbox,
    private readonly config: OrderingConfig,
  ) {}

  @Answers(correctAddress)
  async run({ orderId, email }: CorrectAddressRequest): Promise<OrderReply> {
    if (!isUsableAddress(email)) throw unusable();
    return this.database.transaction(async (tx) => {
      const { followsOrderId } = await this.orders.find(tx, orderId);
      // The order that came first is locked first, as whoever changes both does.
      const first = followsOrderId === null ? undefined : await this.orders.lock(tx, followsOrderId);
      const order = await this.orders.lock(tx, orderId);
      const repeated = order.email === email && order.isOpen && !isRefused(order);
      if (!repeated) await this.correct(tx, order, email);
      if (!repeated && first) await this.changes.catchUp(tx, order, first);
      return publishedOrder(order);
    });
  }

  private async correct(tx: Tx, order: Order, email: string): Promise<void> {
    if (!order.isOpen && !order.rejectedForAddress)
      throw new Problem('order-closed', { status: order.status });
    if (!isRefused(order)) throw new Problem('address-not-refused');
    order.correctAddress(email);
    if (order.followsOrderId === null)
      await this.assignments.revive(tx, order, this.config.ASSIGNMENT_GIVE_UP_HOURS);
    await this.changes.record(tx, order, {
      kind: 'address-corrected',
      text: 'The address of the candidate was corrected, so they are invited again.',
    });
    const { id: orderId, companyId, revision } = order;
    await this.outbox.add(tx, addressCorrected, { companyId, data: { orderId, companyId, revision } });
    tx.wake('assignments');
  }
}

// An inline order's candidate is not written to, so nothing can be wrong with the address.
function isRefused({ isReachable, rejectedForAddress }: Order): boolean {
  return rejectedForAddress || !isReachable;
}

function unusable(): Problem {
  const errors = [{ pointer: '/email', message: 'must be an address that mail can be sent to' }];
  return new Problem('invalid-input', {}, { errors });
}

import { Problem } from '@assay/contracts';
import { type OrderReply, resendInvitation, type ResendInvitationRequest } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { OrderHistory } from '../changes/order-history.repository.js';
import { publishedOrder } from '../orders/describe-order.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';
import { InviteAgain, refuseUnusable } from './invite-again.js';

const kind = 'invitation-resent';
const hourMs = 3_600_000;
const twiceMs = 60_000;

/** The candidate of an open order is invited once more; pressing twice within a minute is one letter, and so is a call that is tried again. */
@Controller()
export class ResendInvitation {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly history: OrderHistory,
    private readonly inviteAgain: InviteAgain,
    private readonly config: OrderingConfig,
  ) {}

  @Answers(resendInvitation)
  async run({ orderId, email, by = 'somebody', callId }: ResendInvitationRequest): Promise<OrderReply> {
    if (email !== undefined) refuseUnusable(email);
    return this.database.transaction(async (tx) => {
      const locked = await this.inviteAgain.lock(tx, orderId);
      const { order } = locked;
      const isTriedAgain = callId !== undefined && (await this.history.isDone(tx, orderId, kind, callId));
      if (isTriedAgain) return publishedOrder(order);
      refuseClosed(order);
      const address = email ?? order.email;
      const elsewhere = address !== order.email;
      if (await this.isRepeated(tx, order, elsewhere)) return publishedOrder(order);
      await this.inviteAgain.run(tx, locked, address, {
        kind,
        text: elsewhere
          ? 'The candidate is invited once more, at another address.'
          : 'The candidate is invited once more.',
        evidence: { by, elsewhere, ...(callId === undefined ? {} : { callId }) },
      });
      return publishedOrder(order);
    });
  }

  /** True where the letter is on its way that is asked for; refuses one more where there were enough. */
  private async isRepeated(tx: Tx, order: Order, elsewhere: boolean): Promise<boolean> {
    const now = (await this.orders.now(tx)).getTime();
    const sent = await this.history.moments(tx, order.id, kind, new Date(now - hourMs));
    const [oldest] = sent;
    const newest = sent.at(-1) ?? order.placedAt;
    if (!elsewhere && order.invitation === 'due' && newest.getTime() > now - twiceMs) return true;
    const most = this.config.INVITATION_RESENDS_PER_HOUR;
    if (sent.length < most || !oldest) return false;
    const againAt = new Date(oldest.getTime() + hourMs).toISOString();
    throw new Problem('invited-too-often', { times: String(sent.length), againAt });
  }
}

function refuseClosed({ isOpen, rejectedForAddress, status, kind, erasedAt }: Order): void {
  if (kind === 'inline') throw new Problem('candidate-not-written-to');
  if (erasedAt !== null || (!isOpen && !rejectedForAddress)) throw new Problem('order-closed', { status });
}

import type { HistoryKind } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Order } from '../orders/order.entity.js';
import type { HistoryLine } from './order-history.js';

/** What was written about orders. */
@Injectable()
export class OrderHistory {
  /** What was written about the order, oldest first. */
  list(tx: Tx, orderId: string): Promise<HistoryLine[]> {
    return tx.query<HistoryLine>(
      'SELECT at, kind, text, evidence FROM order_history WHERE order_id = $1 ORDER BY id',
      [orderId],
    );
  }

  /** Whether what is rejected was taken back, and not refused; an order that follows another one may have been ended by that one's end. */
  async isWithdrawn(tx: Tx, { id, followsOrderId }: Pick<Order, 'id' | 'followsOrderId'>): Promise<boolean> {
    const [end] = await tx.query<{ kind: HistoryKind }>(
      `SELECT kind FROM order_history
       WHERE order_id = ANY ($1::uuid[]) AND kind IN ('order-cancelled', 'order-rejected', 'order-refused')
       ORDER BY order_id = $2 DESC, id DESC LIMIT 1`,
      [[id, followsOrderId ?? id], id],
    );
    return end?.kind === 'order-cancelled';
  }

  /** When something of this kind happened to the order since a moment, oldest first. */
  async moments(tx: Tx, orderId: string, kind: HistoryKind, since: Date): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }>(
      'SELECT at FROM order_history WHERE order_id = $1 AND kind = $2 AND at > $3 ORDER BY id',
      [orderId, kind, since],
    );
    return rows.map(({ at }) => at);
  }

  /** True where this call, at one of its tries, did something of this kind to the order. */
  async isDone(tx: Tx, orderId: string, kind: HistoryKind, callId: string): Promise<boolean> {
    const rows = await tx.query<object>(
      `SELECT 1 FROM order_history WHERE order_id = $1 AND kind = $2 AND evidence->>'callId' = $3 LIMIT 1`,
      [orderId, kind, callId],
    );
    return rows.length > 0;
  }
}

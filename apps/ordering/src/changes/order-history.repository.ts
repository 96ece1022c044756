import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
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
}

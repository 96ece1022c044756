import type { HistoryKind } from '@assay/contracts/ordering';
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

  /** When something of this kind happened to the order since a moment, oldest first. */
  async moments(tx: Tx, orderId: string, kind: HistoryKind, since: Date): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }>(
      'SELECT at FROM order_history WHERE order_id = $1 AND kind = $2 AND at > $3 ORDER BY id',
      [orderId, kind, since],
    );
    return rows.map(({ at }) => at);
  }
}

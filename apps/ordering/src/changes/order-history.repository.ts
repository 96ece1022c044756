import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { HistoryEntry, HistoryLine } from './order-history.js';

/** What was written about orders. */
@Injectable()
export class OrderHistory {
  async write(tx: Tx, orderId: string, entries: readonly HistoryEntry[]): Promise<void> {
    for (const { kind, text, evidence = {} } of entries) {
      await tx.execute('INSERT INTO order_history (order_id, kind, text, evidence) VALUES ($1, $2, $3, $4)', [
        orderId,
        kind,
        text,
        JSON.stringify(evidence),
      ]);
    }
  }

  /** What was written about the order, oldest first. */
  list(tx: Tx, orderId: string): Promise<HistoryLine[]> {
    return tx.query<HistoryLine>(
      'SELECT at, kind, text, evidence FROM order_history WHERE order_id = $1 ORDER BY id',
      [orderId],
    );
  }
}

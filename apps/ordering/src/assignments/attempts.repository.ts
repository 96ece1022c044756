import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** One try to tell the engine of an order. */
export interface Attempt {
  readonly at: Date;
  readonly attempt: number;
  readonly outcome: 'assigned' | 'refused' | 'failed';
  readonly duration_ms: number;
  readonly http_status: number | null;
  readonly detail: string | null;
}

/** Every try to tell the engine, with its answer, and once in a row that nobody signed. */
@Injectable()
export class Attempts {
  /** The tries for one order, oldest first. */
  ofOrder(tx: Tx, orderId: string): Promise<Attempt[]> {
    return tx.query<Attempt>(
      `SELECT at, attempt, outcome, duration_ms, http_status, detail FROM assignment_attempts
       WHERE order_id = $1 ORDER BY id`,
      [orderId],
    );
  }
}
